import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../lib/domain/result.ts';

describe('ok', () => {
  it('says that it went well, and holds the value', () => {
    expect(ok(7)).toEqual({ ok: true, value: 7 });
  });
});

describe('err', () => {
  it('says that it did not, and holds the reason', () => {
    expect(err({ kind: 'gone' })).toEqual({ ok: false, error: { kind: 'gone' } });
  });
});
