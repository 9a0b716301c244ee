import { describe, expect, it } from 'vitest';
import { jsonErrorInWords, parseJsonText } from '../../../lib/domain/json-text.ts';

describe('parseJsonText', () => {
  it('gives the value of good JSON, whatever is in its texts', () => {
    const value = { a: ['[[[{{{', '"', '\\', '__proto__', 'x:1,2'], b: { c: null, a: 1 } };
    expect(parseJsonText(`\uFEFF${JSON.stringify(value, null, 2)}`)).toEqual({ ok: true, value });
  });

  it.each([
    ['{"__pr\\u006fto__":1}', 'forbidden-name'],
    ['{"a":{"constructor" :1}}', 'forbidden-name'],
    ['{"a":1,"\\u0061":2}', 'doubled-name'],
    ['[{"a":1},{"a":2}', 'not-json'],
    ['{"a', 'not-json'],
    ['{"\\x":1}', 'not-json'],
    ['['.repeat(33), 'too-deep'],
  ])('T-11 T-12: does not take %s', (text, kind) => {
    expect(parseJsonText(text)).toMatchObject({ ok: false, error: { kind } });
  });
});

describe('jsonErrorInWords', () => {
  it('says each error as the end of a sentence', () => {
    expect(jsonErrorInWords({ kind: 'doubled-name', name: 'a' })).toBe('the name a stands twice in one place');
  });
});
