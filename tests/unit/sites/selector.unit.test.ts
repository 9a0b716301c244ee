import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSiteSelector } from '../../../lib/domain/sites/selector.ts';

const good = [
  'h1',
  'header[role="banner"] h1',
  'main > div > p',
  '#patient-banner',
  'p.who',
  'td[data-field="name"]',
  'section[aria-label="Open record"] p.name.first',
  'x-banner > x-name',
];

/** T-13: everything that is slow, wide, or not in the grammar. */
const bad = [
  '',
  ' ',
  'h1, h2',
  '*',
  'p:has(a)',
  'p:not(.a)',
  'p:nth-child(2)',
  'p::before',
  'a[href]',
  'a[href^="javascript:"]',
  'input[value="secret"]',
  'p[title="Mrs A"]',
  'p[style]',
  '[data-x*="a"]',
  '[data-x^=a]',
  '[data-x="a" i]',
  '[onclick]',
  'p > > a',
  '> p',
  'p >',
  'p + a',
  'p ~ a',
  'p || a',
  'p  a',
  '//p',
  'xpath=//p',
  '(a+)+$',
  '/(a+)+$/',
  'p{color:red}',
  'p/**/',
  'p\\.a',
  'p."a"',
  'p.a;b',
  '#1',
  '.1a',
  'p.id-12345',
  '#patient-9990000018',
  '[aria-label="999 000 0018"]',
  '[aria-label="a"b"]',
  '[aria-label="a',
  '[aria-label=a]',
  '<p>',
  'p\u202E',
  'p\u0000',
  'ｐ',
  `p.${'a'.repeat(300)}`,
  'p '.repeat(90).trim(),
  '@import url(x)',
  ':root',
  ':is(p)',
  'html:has(input[name="password"][value^="a"])',
];

describe('isSiteSelector', () => {
  it.each(good)('takes %s', (selector) => {
    expect(isSiteSelector(selector)).toBe(true);
  });

  it.each(bad.map((selector) => ({ selector })))('T-13: does not take $selector', ({ selector }) => {
    expect(isSiteSelector(selector)).toBe(false);
  });

  it('T-13: answers for any text in a time that grows with its length alone, and takes no sign outside the grammar', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        if (isSiteSelector(text)) expect(text).toMatch(/^[\w\s#.\->[\]="\u0020-\u007e\u00a0-\uffff]{1,200}$/);
        return true;
      }),
      { numRuns: 2000 },
    );
    const slow = ['a'.repeat(1_000_000), '[a="'.repeat(50_000), `${'.a'.repeat(99)}!`, `${'a-'.repeat(99)}!`];
    for (const text of slow) expect(isSiteSelector(text)).toBe(false);
  });
});
