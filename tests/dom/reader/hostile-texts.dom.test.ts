import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../../lib/domain/reading.ts';
import { readPage } from '../../../lib/reader/read-page.ts';
import { tally } from '../../../scripts/tally.ts';
import { pageAround } from '../../fixtures/layouts/fragment.ts';

/** A text as a page's own script or somebody's typing could put it into a record, and what may come of it. */
type Hostile = {
  readonly text: string;
  readonly page: (text: string) => string;
  readonly isHeld: (reading: PageReading) => boolean;
};

/** The noughts of other scripts; each is followed by its nine other digits. */
const noughts = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
  0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10, 0x1d7ce, 0x1d7d8,
];
const inScript = (nought: number, digits: string): string =>
  digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(nought + Number(digit)));
/** Marks that nobody sees. The first five turn the direction of what follows. */
const marks = [...'\u202E\u202D\u2066\u2067\u200F\u202A\u202B\u2068\u200E\u061C\u00AD\u200B\u2060\u180E\uFEFF'];

const hasNoMarks = (text: string | null): boolean => text === null || !/(?![\u200C\u200D])\p{Cf}|\p{Cc}/u.test(text);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const problem = (text: string): string => pageAround(`<h2>Problems</h2><ul><li>${escaped(text)}</li></ul>`);
const cell = (text: string): string =>
  pageAround(`<h2>Problems</h2><table><tr><th>Problem</th></tr><tr><td>${escaped(text)}</td></tr></table>`);
const value = (text: string): string => pageAround(`<h2>Results</h2><p>${escaped(text)}</p>`);
const named = (text: string): string =>
  `<!doctype html><header><h1>${escaped(text)}</h1><p>Born 09-May-1968 (58y) NHS No. 999 110 6847</p></header>`;
const numbered = (text: string): string =>
  `<!doctype html><header><h1>Mrs Testa Sample</h1><p>Born 09-May-1968 NHS No. ${text}</p></header>`;

const nothing = ({ items }: PageReading): boolean => items.length === 0;
const seen = ({ items, identity }: PageReading): boolean =>
  items.every(({ asSeen }) => hasNoMarks(asSeen)) && hasNoMarks(identity.name);
/** What a person sees there, or nothing. */
const only =
  (right: number) =>
  ({ items }: PageReading): boolean =>
    items.every((item) => item.kind === 'measurement' && item.value === right);

const measures = ['BMI 31.4 kg/m2', 'Weight 82 kg', 'HbA1c 52 mmol/mol'];

const digits: readonly Hostile[] = noughts.flatMap((nought) => [
  ...measures.map((text) => ({
    text: text.replace(/ [\d.]+ /, (number) => inScript(nought, number)),
    page: value,
    isHeld: nothing,
  })),
  { text: `Weight 8${inScript(nought, '2')} kg`, page: value, isHeld: nothing },
  { text: `Weight ${inScript(nought, '8')}2 kg`, page: value, isHeld: nothing },
  {
    text: `Asthma ${inScript(nought, '1')}2 Mar 2019`,
    page: problem,
    isHeld: ({ items }) => items.every(({ date }) => date === null || date === '2019-03-12'),
  },
  {
    text: `999 110 684${inScript(nought, '7')}`,
    page: numbered,
    isHeld: ({ identity }) => identity.nhsNumber === null,
  },
]);

const markedMeasure = (text: string, at: string, mark: string): string => text.replace(at, `${at}${mark}`);
/** Digits that are seen the other way round than they stand. */
const turned: readonly Hostile[] = measures.map((text) => ({
  text: text.replace(/[\d.]+/, (number) => `\u202E${number}\u202C`),
  page: value,
  isHeld: nothing,
}));
const hidden: readonly Hostile[] = marks.flatMap((mark) => [
  { text: `Ast${mark}hma`, page: problem, isHeld: seen },
  {
    text: markedMeasure('Weight 82 kg', '8', mark),
    page: value,
    isHeld: (reading) => only(82)(reading) && seen(reading),
  },
  { text: `Mrs Testa Sam${mark}ple`, page: named, isHeld: seen },
]);

const payloads = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<b>x</b>"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<body onload=alert(1)>',
  '<style>*{display:none}</style>',
  '<link rel=stylesheet href=//x.invalid>',
  '<meta http-equiv=refresh content="0;url=//x.invalid">',
  '<base href="//x.invalid/">',
  '<object data="data:text/html,x">',
  '<embed src="data:text/html,x">',
  '<form action="//x.invalid"><input name=body></form>',
  '<input name="querySelectorAll">',
  '<math><mtext><img src=x></mtext></math>',
  '<video src=x onerror=alert(1)>',
  '<audio src=x onerror=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<template><b>x</b></template>',
  '<noscript><p title="</noscript><img src=x>">',
  '<textarea></textarea><img src=x>',
  '<title></title><img src=x>',
  '<!-- --><img src=x>',
  '<![CDATA[<img src=x>]]>',
  ']]><img src=x>',
  '"><img src=x>',
  "'><img src=x>",
  '" onmouseover="alert(1)',
  'javascript:alert(1)',
  'data:text/html,<b>x</b>',
  'vbscript:x',
  '{{constructor.constructor("x")()}}',
  '${alert(1)}',
  '#{alert(1)}',
  '<%= x %>',
  '`${1}`',
  '</li></ul><h2>Problems</h2><ul><li>',
  '</td></tr><tr><td>',
  '&lt;img src=x&gt;',
  '&#60;img src=x&#62;',
  '\\u003cimg src=x\\u003e',
  '%3Cimg%20src=x%3E',
  '__proto__',
  'constructor',
  '=HYPERLINK("//x.invalid")',
  '@import url(//x.invalid)',
  'expression(alert(1))',
  '[x](javascript:alert(1))',
];
const markup: readonly Hostile[] = payloads.map((text) => ({ text, page: cell, isHeld: nothing }));

/** Letters of other scripts that look like ours. */
const letters: readonly Hostile[] = [
  ...['Аsthma', 'Asthmа', 'Astһma', 'Ԍout', 'Gοut', 'Dеmentia', 'Demеntia', 'Ѕtroke', 'Strоke', 'Hypеrtension'],
  ...['Нypertension', 'Ηypertension', 'СOPD', 'COРD', 'Оbesity', 'Obesіty', '𝐀𝐬𝐭𝐡𝐦𝐚', 'ᴀsthma', 'Pѕoriasis'],
].map((text) => ({ text, page: problem, isHeld: nothing }));

describe('readPage', () => {
  it('T-06: of at least 200 hostile texts takes no fact that is not seen, and shows none with its marks', () => {
    const all = [...digits, ...turned, ...hidden, ...markup, ...letters];
    const different = [...new Map(all.map((one) => [one.page(one.text), one])).entries()];
    const wrong = different.filter(([html, { isHeld }]) => {
      const { document } = new JSDOM(html).window;
      const before = document.documentElement.outerHTML;
      const reading = readPage(document, { today: '2026-11-22' });
      return !isHeld(reading) || document.documentElement.outerHTML !== before;
    });
    tally('bad-record-texts', 'node', { tried: different.length, held: different.length - wrong.length });
    expect(different.length).toBeGreaterThanOrEqual(200);
    expect(wrong.map(([, { text }]) => text)).toEqual([]);
  });
});
