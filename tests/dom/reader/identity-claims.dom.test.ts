import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../../lib/domain/reading.ts';
import { readPage } from '../../../lib/reader/read-page.ts';

/** Who all these pages are about; a page that does not show a part of it may not lead to one. */
const real = { name: 'Rosalind Ashdown', birthDate: '1957-03-18', nhsNumber: '9991106847', sex: 'female' } as const;

const problems = '<h2>Problems</h2><ul><li>Asthma 4 Mar 2011</li></ul>';
const born = '<p>Born 18 Mar 1957 (69y) Female NHS No. 999 110 6847</p>';
const banner = `<header><div>ASHDOWN, Rosalind (Mrs)</div>${born}</header>`;
const spans = (...texts: readonly string[]): string =>
  `<div>${texts.map((text) => `<span>${text}</span>`).join(' ')}</div>`;
const list = (...fields: readonly string[]): string =>
  `<dl>${fields.map((field) => field.replace(/^(.*?): (.*)$/, '<dt>$1</dt><dd>$2</dd>')).join('')}</dl>`;

const read = (html: string): PageReading =>
  readPage(new JSDOM(`<!DOCTYPE html><body>${html}${problems}`).window.document, { today: '2026-11-22' });

/** What is claimed of the person that is not so; nothing is claimed while the reading is unsure. */
const falseClaims = ({ identity }: PageReading): readonly unknown[] =>
  identity.sure
    ? (['name', 'birthDate', 'nhsNumber', 'sex'] as const)
        .map((part) => identity[part])
        .filter((said) => said !== null && !Object.values<string>(real).includes(said))
    : [];

describe('readPage, what stands beside a name (H-01)', () => {
  it.each([
    ['a sex and a birth date', spans('ASHDOWN, Rosalind', 'F', 'DOB 18 Mar 1957')],
    ['a number of the hospital', spans('ASHDOWN, Rosalind', 'URN 204417', 'DOB 18 Mar 1957')],
    ['a ward', spans('ASHDOWN, Rosalind', 'Ward 4', 'DOB 18 Mar 1957')],
    ['a badge', spans('ASHDOWN, Rosalind', 'Inpatient', 'DOB 18 Mar 1957')],
    ['a link in its field', list('Name: Rosalind Ashdown <a>Change</a>', 'Date of birth: 18 Mar 1957')],
    ['initials in a picture', `<h1><span>RA</span> Rosalind Ashdown</h1>${born}`],
    ['a line that begins with its letters', `<p>ASHDOWN, Rosalind</p><p>DOB 18 Mar 1957</p><p>REPEAT TEMPLATE</p>`],
    [
      'a caption of its part',
      list('Patient: ', 'Surname: ASHDOWN', 'Forenames: ROSALIND', 'Date of birth: 18 Mar 1957'),
    ],
    [
      'links of its fields',
      list('First name: Rosalind', 'Last name: Ashdown', 'Date of birth: 18 Mar 1957').replaceAll(
        '</dd>',
        '</dd><dd>Change</dd>',
      ),
    ],
    [
      'who was seen below',
      `<p>ASHDOWN, Rosalind (Mrs)</p><p>Born 18-Mar-1957</p><h3>Consultations</h3><p>22 Nov 2026</p><p>BROOKES, Helen (Mrs)</p>`,
    ],
    [
      'a row of the journal below',
      `<p>ASHDOWN, Rosalind (Mrs)</p><p>Born 18-Mar-1957</p><table><tr><td>22-Nov-2026</td><td>BROOKES, Helen (Mrs)</td></tr></table>`,
    ],
  ])('is no part of it: %s', (_, html) => {
    expect(read(html).identity).toMatchObject({ name: real.name, sure: true });
  });

  it.each([
    [
      'a ward in the line of the birth date',
      `<p>Mrs Rosalind Ashdown</p><p>Bluebell Ward · Born 18 Mar 1957 (69y) · Female</p>`,
    ],
    [
      'a ward in one line with the name',
      '<p>Rosalind Ashdown · Bluebell Ward · DOB 18 Mar 1957 · NHS 999 110 6847</p>',
    ],
    ['a clinician in that line', '<p>Alan Tremblay · Rosalind Ashdown · DOB 18 Mar 1957</p>'],
    [
      'a clinician over the name',
      '<p>Mr A Tremblay</p><p>NHS 999 110 6847</p><p>DOB 18 Mar 1957</p><p>Mrs Rosalind Ashdown</p>',
    ],
    [
      'the next tab',
      '<p>ASHDOWN, Rosalind</p><p>×</p><p>JONES, Peter</p><p>×</p><p>DOB 18 Mar 1957</p><p>NHS 999 110 6847</p>',
    ],
    ['a badge in its heading', `<h1>Rosalind Ashdown <strong>Urgent</strong></h1>${born}`],
    ['another name', `<h2>Rosalind Ashdown</h2>${born}${list('Other names: Linda Bell')}`],
    ['a name in brackets', '<p>Rosalind Ashdown (AKA Linda Bell) DOB 18 Mar 1957</p>'],
    [
      'a person nominated',
      `<h2>Rosalind Ashdown</h2>${list('Date of birth: 18 Mar 1957', 'Nominated person: Mrs Mary Jones')}`,
    ],
    [
      'a relative in a list',
      `<h2>Rosalind Ashdown</h2>${born}${list('Full name: John Ashdown', 'Relationship: Husband')}`,
    ],
    [
      'a donor below',
      `${spans('Rosalind Ashdown', 'MRN 204417')}<h2>Donor</h2>${list('Name: Tom Ashdown', 'Date of birth: 2 Feb 1985')}`,
    ],
  ])('is nobody else, or it is not sure: %s', (_, html) => {
    expect(falseClaims(read(html))).toEqual([]);
  });
});

describe('readPage, days, sexes and numbers that are of something else (H-01)', () => {
  const named = '<h2>Rosalind Ashdown</h2><p>NHS No. 999 110 6847</p>';

  it.each([
    ['birth control', `${named}<p>Birth control started 3 May 2020</p>`],
    ['a birth given', `${named}<p>Vaginal birth 3 May 2019</p>`],
    ['a last birth', `${named}${list('Date of last birth: 3 May 2019')}`],
    ['where somebody was born', `${named}<p>Born in Jamaica, arrived 3 May 1975</p>`],
    ['a twin', `${named}<p>Twin DOB 2 Feb 1985</p>`],
    ['an unknown birth date', `${named}<p>DOB: Unknown</p><p>Admitted: 12 Nov 2026</p>`],
    [
      'a label under its day',
      `${named}<div>18 Mar 1957</div><div>Date of birth</div><div>12 Nov 2025</div><div>Admitted</div>`,
    ],
    ['a grandchild in a sentence', `${named}<p>Two kids: Ella, born 3 May 2019</p>`],
    ['a mother in a message', `${named}<p>Reply: please book my mum, dob 2 Feb 1950</p>`],
    ['a telephone by its letter', '<p>Ashdown, Rosalind DOB: 18 Mar 1957 C: 999-009-4365</p>'],
    ['a change of the record', `${named}<p>Date of birth changed from 18 Mar 1975 to 18 Mar 1957</p>`],
    ['a visit', '<h2>Rosalind Ashdown</h2><p>NHS 999 110 6847 · Female · 22 Nov 2025 10:40</p>'],
    ['another century', '<h2>Rosalind Ashdown</h2><p>DOB 18-Mar-25 (101y) NHS 999 110 6847</p>'],
    ['who is asked for', '<p>ASHDOWN, Rosalind</p><p>DOB 18 Mar 1957 · Prefers male clinicians</p>'],
    ['whose interpreter', `<h2>Rosalind Ashdown</h2><p>DOB 18 Mar 1957</p>${list('Gender of interpreter: Male')}`],
    ['a ward', '<h2>Rosalind Ashdown</h2><p>DOB 18 Mar 1957</p><p>Ward M 12</p>'],
    ['two sexes', `<h2>Rosalind Ashdown</h2><p>DOB 18 Mar 1957</p>${list('Sex at birth: Male', 'Gender: Female')}`],
    ['a telephone', `<h2>Rosalind Ashdown</h2><p>DOB 18 Mar 1957</p>${list('Cell: 999 009 4365')}`],
    ['a reference', `<h2>Rosalind Ashdown</h2><p>DOB 18 Mar 1957</p><p>Booking reference 999 009 4365</p>`],
    ['a helpline of the NHS', `<h2>Rosalind Ashdown</h2><p>DOB 18 Mar 1957</p><p>NHS mail helpline: 999 009 4365</p>`],
    ['a donor', `<h2>Rosalind Ashdown</h2><p>DOB 18 Mar 1957</p>${list('Donor NHS number: 999 009 4365')}`],
    ['a namesake', `<h2>Rosalind Ashdown</h2><p>DOB 18 Mar 1957</p><p>Result filed: ASHDOWN, R 999 009 4365</p>`],
  ])('are not claimed: %s', (_, html) => {
    expect(falseClaims(read(html))).toEqual([]);
  });
});

describe('readPage, a second person on a page with a whole banner (H-02)', () => {
  const others = '<h3>Problems</h3><ul><li>Chronic obstructive pulmonary disease 3 May 2015</li></ul>';

  it.each([
    ['a letter about another', `<section><p>Re: Mr Peter Jones, Hospital no. 40213</p>${others}</section>`],
    ['a preview of another', `<section><p>Patient: Peter Jones</p>${others}</section>`],
    ['a layer with another', `<div role="dialog" aria-modal="true"><h2>Peter Jones</h2><p>MRN 4413</p>${others}</div>`],
    ['another in a box', `<section><div>Mr Peter Jones</div>${others}</section>`],
    [
      'a row of a ward',
      '<table><tr><th>Bed</th><th>Patient</th><th>Problem</th></tr><tr><td>3</td><td>JONES P</td><td>Chronic obstructive pulmonary disease</td></tr></table>',
    ],
    ['another’s part', `<section><h3>Peter Jones’s problems</h3>${others}</section>`],
    ['a newborn', `<section><h2>Newborn</h2>${others}</section>`],
    ['a partner', `<section><h2>Partner screening</h2>${others}</section>`],
    ['a donor', `<section><h2>Living donor work-up</h2>${others}</section>`],
  ])('shows nothing of theirs as the person’s: %s', (_, html) => {
    const { identity, items } = read(`${banner}<main>${html}</main>`);
    expect(identity.sure ? items.filter(({ key }) => key === 'copd') : []).toEqual([]);
  });

  it('still reads the person beside them where nobody else is named', () => {
    const { identity, items } = read(`${banner}<main>${others}</main>`);
    expect(identity).toMatchObject({ ...real, sure: true });
    expect(items.map(({ key }) => key)).toContain('copd');
  });
});
