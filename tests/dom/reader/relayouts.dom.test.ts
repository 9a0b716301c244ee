import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/reader/read-page.ts';
import { relayouts } from '../../../scripts/relayouts.ts';

const page = `<header><h1>Mrs Testa Sample</h1><p>Born 09-May-1968 (58y) NHS No. 999 110 6847 Female</p></header>
<main><section><h2>Problems</h2><table>
<tr><th>Problem</th><th>Onset</th><th>Status</th></tr>
<tr><td>Asthma</td><td>3 Feb 1999</td><td>Active</td></tr>
<tr><td>Depressive disorder</td><td>14 Dec 2009</td><td>Resolved</td></tr>
</table></section>
<section><h2>Results</h2><table>
<tr><th>Test</th><th>Result</th><th>Unit</th><th>Date</th></tr>
<tr><td>Weight</td><td>84.2</td><td>kg</td><td>3 Aug 2026</td></tr>
<tr><td>HbA1c</td><td>48</td><td>mmol/mol</td><td>17 May 2026</td></tr>
</table></section>
<section><h2>Repeat medication</h2><ul><li>Amlodipine 5mg tablets</li></ul></section></main>`;

const read = (document: Document): readonly string[] =>
  readPage(document, { today: '2026-11-22' })
    .items.map(({ key, status, value, unit, date, kind, asSeen }) =>
      [kind === 'medicine' ? asSeen : key, status, value, unit, date].join(' '),
    )
    .toSorted();

describe('readPage of one record laid out in other ways (H-08, H-10)', () => {
  it('reads five facts as it is', () => {
    expect(read(new JSDOM(page).window.document)).toHaveLength(5);
  });

  it.each(Object.entries(relayouts))('reads the same with %s', (_, change) => {
    const { document } = new JSDOM(page).window;
    expect(change(document)).toBe(true);
    expect(document.body.innerHTML).not.toBe(new JSDOM(page).window.document.body.innerHTML);
    expect(read(document)).toEqual(read(new JSDOM(page).window.document));
  });
});
