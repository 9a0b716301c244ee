import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Identity } from '../../../lib/domain/reading.ts';
import { readIdentity } from '../../../lib/reader/read-page.ts';

const identityOf = (html: string): Identity => readIdentity(new JSDOM(html).window.document, '2026-11-22');

const births = '<p>DOB 11-Sep-1934 (92y) NHS No. 999 110 6847</p>';

describe('readIdentity (H-01)', () => {
  it.each([
    ['a family name in capitals first', `<p>ASHDOWN Rosalind</p>${births}`, 'Rosalind Ashdown'],
    ['a hyphened family name in capitals first', `<p>STANHOPE-MWANGI Lorna</p>${births}`, 'Lorna Stanhope-Mwangi'],
    ['a name in capitals whole', `<h1>ROSALIND ASHDOWN</h1>${births}`, 'Rosalind Ashdown'],
    ['an initial with its stop', `<p>Whitaker, Jerome L.</p>${births}`, 'Jerome L. Whitaker'],
    ['a nickname in quotes', `<h5>Terrence "Terry" Obafemi</h5>${births}`, 'Terrence Obafemi'],
    [
      'a name after its caption',
      `<div><span>Client: <b>Kieran Holt</b></span> <span>D.O.B.: 27 Aug 2001</span></div>`,
      'Kieran Holt',
    ],
  ])('reads %s', (_, html, name) => {
    expect(identityOf(html).name).toBe(name);
  });

  it('takes neither a superseded number nor a previous name for somebody else', () => {
    const identity = identityOf(
      '<h1>Birgitta Aurelia Shaw</h1><table><tr><th>Known as</th><td>Brita</td><th>Previous name</th><td>LIND, Birgitta</td></tr>' +
        '<tr><th>Born</th><td>9 Jan 1943</td></tr><tr><th>NHS number</th><td>999 110 6847</td><th>Superseded number</th><td>999 009 4365</td></tr></table>',
    );
    expect(identity).toMatchObject({ name: 'Birgitta Aurelia Shaw', nhsNumber: '9991106847', sure: true });
  });

  it('names nobody from the example banner of a sign-in page', () => {
    const identity = identityOf(
      '<ul><li>Example banner: <span>SAMPLE, Test (Mr) Born 01-Jan-1970 NHS No. 999 110 6847</span></li></ul>',
    );
    expect(identity.sure).toBe(false);
  });

  it('reads "b." and an unlabelled number with hyphens beside it', () => {
    const identity = identityOf(
      '<div><span>SHAW Lorna</span> | <span>b. 07-Oct-1957 (69)</span> | <span>999-110-6847</span></div>',
    );
    expect(identity).toMatchObject({ birthDate: '1957-10-07', nhsNumber: '9991106847' });
  });
});
