import { describe, expect, it } from 'vitest';
import { TaughtOrigin } from '../../../lib/domain/sites/taught-origin.ts';

describe('TaughtOrigin', () => {
  it.each(['https://record.example', 'https://a.b.example', 'http://localhost'])('takes %s', (origin) => {
    expect(TaughtOrigin.safeParse(origin).success).toBe(true);
  });

  it.each(['http://record.example', 'https://*.example', 'https://record.example/', 'https://record.example:1', ''])(
    'T-14: does not take %j',
    (origin) => {
      expect(TaughtOrigin.safeParse(origin).success).toBe(false);
    },
  );
});
