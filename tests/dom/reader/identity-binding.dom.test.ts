import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Identity } from '../../../lib/domain/reading.ts';
import { readIdentity } from '../../../lib/reader/read-page.ts';

const born = '<p>DOB 18 Mar 1957</p>';
const number = '<p>NHS number 999 110 6847</p>';
const problems = '<h2>Problems</h2><ul><li>Asthma 4 Mar 2011</li></ul>';

const identityOf = (html: string): Identity =>
  readIdentity(new JSDOM(`<!DOCTYPE html><body>${html}${problems}`).window.document, '2026-11-22');

const lines = (...texts: readonly string[]): string => texts.map((text) => `<div>${text}</div>`).join('');
const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (...rows: readonly string[]): string => `<table>${rows.join('')}</table>`;

describe('readIdentity, what binds a name to the person (H-01)', () => {
  it.each([
    ['a birth date and an age below', `<h1>Rosalind Ashdown</h1><p>DOB 18 Mar 1957 (69 y)</p>`],
    ['a block that holds nothing else', `<div><h1>Rosalind Ashdown</h1>${born}</div>`],
    ['fields on the way', lines('Rosalind Ashdown', 'She/her', 'Female', 'Chart no. 30488', 'Born 18 Mar 1957')],
    ['a badge on the way', lines('Rosalind Ashdown', 'Active Visit', 'Female', 'Born 18 Mar 1957')],
    [
      'a field of somebody who cares',
      lines('Rosalind Ashdown', 'Doctor: Dr Nadia Quince', 'DOB: 18 Mar 1957', 'Female'),
    ],
    ['a space before the comma', lines('<span>Ashdown</span><span>, Rosalind (Mrs)</span>', 'NHS 999 110 6847')],
    [
      'the number of the record before it',
      lines('GAN200117 Rosalind Ashdown (Female, 69 years) Birth date 18 Mar 1957'),
    ],
    [
      'whoever has signed in above',
      lines('Logged in as Dr A. Wambua', 'Ashdown, Rosalind', 'Female', 'DOB 18 Mar 1957'),
    ],
    [
      'captions after its parts',
      `<h2><span>Rosalind</span> <em>Given</em> <span>Ashdown</span> <em>Family Name</em></h2>${born}`,
    ],
    ['two cells with labels', table(row('Name', 'ASHDOWN'), row('Firstname', 'Rosalind'), row('DOB', '18 Mar 1957'))],
    ['cells in one row', table(row('First name', 'Rosalind', 'Surname', 'Ashdown', 'DOB', '18 Mar 1957'))],
    ['labels above', lines('Given names', 'Rosalind', 'Family name', 'Ashdown', 'Date of birth', '18 Mar 1957')],
    [
      'labels set as headings',
      `<h4>Surname</h4><p>Ashdown</p><h4>First name</h4><p>Rosalind</p><h4>Date of birth</h4><p>18 Mar 1957</p>`,
    ],
    ['French labels', lines('Nom', 'ASHDOWN', 'Prénom', 'Rosalind', 'DOB', '18 Mar 1957')],
  ])('is sure of a name with %s', (_, html) => {
    expect(identityOf(html)).toMatchObject({ name: 'Rosalind Ashdown', sure: true });
  });

  it('joins a middle name to the others', () => {
    const html = lines('First name', 'Rosalind', 'Middle name', 'Mary', 'Surname', 'Ashdown', 'DOB', '18 Mar 1957');
    expect(identityOf(html)).toMatchObject({ name: 'Rosalind Mary Ashdown', sure: true });
  });

  it.each([
    ['a place over a lone birth date', `<h1>Meadow View</h1>${born}`],
    ['a place in the header', `<header><h1>Meadow View</h1></header><main>${born}${number}</main>`],
    ['a program over a menu', `<h1>Orchard Portal</h1>${lines('Journal', 'Letters', 'Tasks')}${born}${number}`],
    ['a program over a name in small letters', `<h1>Meadow View</h1><p>rosalind ashdown</p>${born}${number}`],
    ['a program over a name of one word', `<h1>Meadow View</h1><p>Rosalind</p>${born}${number}`],
    ['a program over a name in other letters', `<h1>Meadow View</h1><p>王小红</p>${born}${number}`],
    [
      'a program over one part of a name',
      `<h1>Meadow View</h1>${lines('First name: Rosalind', 'Sex: Female')}${born}${number}`,
    ],
    [
      'a heading over a name below',
      `<h1>Annual Check</h1><p>NHS number 999 110 6847, born 18 Mar 1957</p><p>Rosalind Ashdown</p>`,
    ],
    ['a name beside a menu', `${lines('Mary Smith', 'Settings', 'Profile', 'Log out')}${born}${number}`],
    [
      'a name over a menu of links',
      `<ul><li>Mary Smith</li><li><a>My account</a></li><li><a>Messages</a></li></ul>${born}${number}`,
    ],
    ['a name in the header alone', `<header><b>Mary Smith</b></header><main>${born}${number}</main>`],
    ['a name with a place of work', `${lines('Mary Smith', 'Riverside Branch')}${born}${number}`],
    [
      'a mother over her baby',
      `<h1>Rosalind Ashdown</h1><h2>Baby</h2><p>NHS number 999 110 6847</p><p>DOB 1 Nov 2026</p>`,
    ],
    [
      'a mother over a twin',
      `<h1>Rosalind Ashdown</h1><p>Twin 1</p><p>NHS number 999 110 6847</p><p>DOB 1 Nov 2026</p>`,
    ],
    [
      'a mother with a title over her newborn',
      `<h1>Mrs Rosalind Ashdown</h1><h3>Newborn Details</h3><p>NHS number 999 110 6847</p>`,
    ],
    ['a nurse over a birth date', lines('Mary Smith', 'Practice Nurse', 'DOB 18 Mar 1957', 'NHS number 999 110 6847')],
    ['a name with a surgery', `${lines('Mary Smith', 'Riverside Surgery')}${born}${number}`],
    ['a signature under a birth date', `${born}${number}<p>Seen today.</p><p>Mary Smith</p>`],
    ['a name in two lines without more', lines('Rosalind', 'Ashdown', 'Female', 'DOB 18 Mar 1957')],
    ['two of three words of a name', lines('Abeba', 'Tesfaye Woldu', 'Visits', 'Wards', 'Female', 'DOB 18 Mar 1957')],
    [
      'the name of a place under "Name"',
      `<h3>Pharmacy</h3>${lines('Name', 'Meadow View', 'Opening Times', 'Weekdays')}${born}`,
    ],
    ['a surname alone', table(row('Surname', 'Ashdown'), row('DOB', '18 Mar 1957'), row('Sex', 'Female'))],
  ])('names nobody from %s', (_, html) => {
    expect(identityOf(html)).toMatchObject({ name: null, sure: false });
  });

  it('is unsure where a page names somebody by a number of its own', () => {
    expect(identityOf(lines('Rosalind Ashdown', 'Female, 69 years', 'Hospital no. 30488'))).toMatchObject({
      sure: false,
    });
  });
});
