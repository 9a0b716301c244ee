import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Identity } from '../../../lib/domain/reading.ts';
import { readIdentity, readPage } from '../../../lib/reader/read-page.ts';

const identityOf = (html: string): Identity => readIdentity(new JSDOM(html).window.document, '2026-11-22');

const births = '<p>DOB 11-Sep-1934 (92y) NHS No. 999 110 6847</p>';

describe('readIdentity (H-01)', () => {
  it.each([
    ['a family name in capitals first', `<p>ASHDOWN Rosalind</p>${births}`, 'Rosalind Ashdown'],
    ['a hyphened family name in capitals first', `<p>STANHOPE-MWANGI Lorna</p>${births}`, 'Lorna Stanhope-Mwangi'],
    ['a name in capitals whole', `<h1>ROSALIND ASHDOWN</h1>${births}`, 'Rosalind Ashdown'],
    ['a name that is also what a number is called', `<p>Mrs Tran Yen Nhi</p>${births}`, 'Tran Yen Nhi'],
    [
      'a number between the name and the day',
      '<div><span>TAUFA, Mele Salote</span> <span>NHI ZKA3472</span> <span>DOB 25 Apr 1970</span> <span>Female</span></div>',
      'Mele Salote Taufa',
    ],
    ['letters with accents', `<h1>Lucía Inés Katende</h1>${births}`, 'Lucía Inés Katende'],
    [
      'what somebody is called, in brackets',
      `<h2>Castellanos, Beatriz <span>(Betty)</span></h2>${births}`,
      'Beatriz Castellanos',
    ],
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

  it('takes a letter for the sex after the year of birth, and not after another number', () => {
    const sexOf = (text: string): string | null => identityOf(`<p>Mr Alistair James Munro ${text}</p>`).sex;
    expect(sexOf('DoB 17-07-1961 M | Requester: Dr Isla Drummond')).toBe('male');
    expect(sexOf('DoB 17-07-1961, Tel 01632 960733 M | Requester: Dr Isla Drummond')).toBe(null);
  });

  it('takes neither a superseded number nor a previous name for somebody else', () => {
    const identity = identityOf(
      '<h1>Birgitta Aurelia Shaw</h1><table><tr><th>Known as</th><td>Brita</td><th>Previous name</th><td>LIND, Birgitta</td></tr>' +
        '<tr><th>Born</th><td>9 Jan 1943</td></tr><tr><th>NHS number</th><td>999 110 6847</td><th>Superseded number</th><td>999 009 4365</td></tr></table>',
    );
    expect(identity).toMatchObject({ name: 'Birgitta Aurelia Shaw', nhsNumber: '9991106847', sure: true });
  });

  it('takes a day alone for the birth date where the age beside it is of somebody born on it', () => {
    const banner = (age: string): string =>
      `<section><h2>Bouchard, Étienne</h2><dl><div><dd>${age} years</dd></div><div><dd>Male</dd></div><div><dd>1967-04-08</dd></div></dl></section>`;
    expect(identityOf(banner('59'))).toMatchObject({ name: 'Étienne Bouchard', birthDate: '1967-04-08', sure: true });
    expect(identityOf(banner('49')).birthDate).toBeNull();
  });

  it('takes the banner’s person, and nobody of the search results that lie beside it', () => {
    const card = (name: string, age: string): string =>
      `<div class="row"><div>${name}</div><div>Female</div><div>${age} ·</div></div>`;
    const results =
      card('Njeri Aoko', '59 yrs · 30-Mar-1967') +
      card('Grace Pell', '67 yrs · 17-Apr-1959') +
      card('Celestine Uwera', '73 yrs · 18-Jun-1953');
    const page = `<div><div><p>3 search results</p>${results}</div></div><div><header role="banner">${card('Grace Pell', '67 yrs · 17-Apr-1959')}</header><main><h2>Conditions</h2><p>Asthma</p></main></div>`;
    expect(identityOf(page)).toMatchObject({ name: 'Grace Pell', birthDate: '1959-04-17', sure: true });
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

  it.each([
    ['labels set as headings', '<h3>Patient</h3><p>Ashdown, Rosalind</p><h3>NHS number</h3><p>9991106847</p>'],
    ['values set as headings', '<h3>Mrs Rosalind Ashdown</h3><p>Date of Birth</p><h6>03/18/1957</h6>'],
  ])('reads %s', (_, html) => {
    expect(identityOf(html)).toMatchObject({ name: 'Rosalind Ashdown', sure: true });
  });

  it.each([
    ['a number in brackets', '<p>Ashdown, Rosalind <b>( 10457 )</b></p><p>DOB: 1957-03-18 Age: 69</p>'],
    ['what a heading calls the page', '<h3>Outside Records: Rosalind Ashdown, DOB 03/18/1957, MRN CL-2</h3>'],
    [
      'two parts in one line',
      '<p><b>ASHDOWN</b> <b>Rosalind</b> <b>DOB: 18-Mar-1957</b> <b>NHS No: 9991106847</b></p>',
    ],
    ['an age to the day', '<p>Rosalind Ashdown</p><p>female</p><p>69 Years, 8 Months, 4 Days | 1957-03-18</p>'],
  ])('reads a name with %s', (_, html) => {
    expect(identityOf(html)).toMatchObject({ name: 'Rosalind Ashdown', birthDate: '1957-03-18', sure: true });
  });

  it.each([
    ['WHITE, Mary (Mrs)', 'Mary White'],
    ['Mrs June Barker', 'June Barker'],
    ['Harriet OYEDEPO-LANE', 'Harriet Oyedepo-Lane'],
    ['Mrs Anna van der Berg', 'Anna van der Berg'],
  ])('reads a name of words that are not only names: %s', (text, name) => {
    expect(identityOf(`<p>${text}</p>${births}`)).toMatchObject({ name, sure: true });
  });

  it.each([
    '<p>DOB 18 Mar 1957 • 69 y • F</p>',
    '<p>F b. 18.03.1957 NHS 999 110 6847</p>',
    '<p>18/03/1957 – F – NHS 999 110 6847</p>',
    '<p>DOB 18 Mar 1957</p><p>|</p><p>She/her · Female</p>',
    '<table><tr><td>DOB</td><td>18 Mar 1957</td></tr><tr><td>Sex:</td><td>F</td></tr></table>',
  ])('reads the sex from %s', (html) => {
    expect(identityOf(`<h1>Mrs Rosalind Ashdown</h1>${html}`)).toMatchObject({ sex: 'female', sure: true });
  });

  it('takes no heading of a field for a name', () => {
    const fields = ['Sex', 'Address', 'Civil Status', 'NHS number', 'Home Situation', 'Labour Situation'];
    const html = fields.map((field) => `<h3>${field}</h3><p>${field === 'NHS number' ? '9991106847' : '-'}</p>`);
    expect(identityOf(html.join(''))).toMatchObject({ name: null, nhsNumber: '9991106847', sure: false });
  });
});

describe('readPage where only a name, an age and a sex are shown (H-01)', () => {
  const read = (html: string) => readPage(new JSDOM(html).window.document, { today: '2026-11-22' });
  const problems = '<h2>Problems</h2><ul><li>Asthma</li></ul>';

  it.each([
    '<ul><li>Rosalind Ashdown (K482)</li><li>F</li><li>69 Years</li></ul>',
    '<p>ASHDOWN, ROSALIND F 69</p>',
    '<div>Rosalind Ashdown<div>69 yrs • Female</div></div>',
  ])('reads the record and is unsure whose it is: %s', (banner) => {
    const { page, identity, items } = read(`${banner}${problems}`);
    expect(page).toBe('record');
    expect(identity).toMatchObject({ name: 'Rosalind Ashdown', sex: 'female', sure: false });
    expect(identity.doubt).toContain('Neither an NHS number nor a date of birth');
    expect(items.map(({ key }) => key)).toEqual(['asthma']);
  });

  it('reads nothing where several people are shown so', () => {
    const { page, items } = read(`<p>ASHDOWN, ROSALIND F 69</p><p>SHAW, LORNA F 70</p>${problems}`);
    expect({ page, items }).toEqual({ page: 'list', items: [] });
  });
});

describe('readPage where nobody is named (H-01)', () => {
  const read = (html: string) => readPage(new JSDOM(html).window.document, { today: '2026-11-22' });
  const dated = ['Asthma 4 Mar 2011', 'COPD 5 May 2012', 'Obesity 6 Jun 2013'].map((text) => `<li>${text}</li>`);

  it('reads the dated facts of somebody’s record, and knows nobody', () => {
    const { page, identity, items } = read(`<h2>Problems</h2><ul>${dated.join('')}</ul>`);
    expect({ page, sure: identity.sure, facts: items.length }).toEqual({ page: 'record', sure: false, facts: 3 });
  });

  it('reads nothing where no three facts have a day', () => {
    const { page, items } = read(`<h2>Problems</h2><ul>${dated.slice(1).join('')}<li>Asthma</li></ul>`);
    expect({ page, items }).toEqual({ page: 'none', items: [] });
  });

  it('reads days as programs print them, and no line of the data that the page was made from', () => {
    const rows = ['Asthma', 'COPD', 'Hypertension'].map(
      (of) => `<tr><td>${of}</td><td>Mon Mar 04 00:00:00 UTC 2019</td></tr>`,
    );
    const table = `<table><tr><th>Problem</th><th>Onset</th></tr>${rows.join('')}</table>`;
    const { items } = read(`<h2>Problems</h2>${table}<pre>"display" : "Obesity"</pre>`);
    expect(items.map(({ key, date }) => [key, date])).not.toContainEqual(['obesity', null]);
    expect(items.map(({ date }) => date)).toEqual(['2019-03-04', '2019-03-04', '2019-03-04']);
  });
});

describe('readPage, the order of day and month (H-10)', () => {
  it.each([
    ['Seen on 4 March 2019 and on 6 May 2020.', ['2019-03-04', '2020-05-06']],
    ['Seen on 3 April 2019 and on 5 June 2020.', ['2019-04-03', '2020-06-05']],
    ['', [null, null]],
  ])('goes by the days that the page writes in words too: %s', (words, dates) => {
    const html =
      '<h1>Mrs Rosalind Ashdown</h1><p>Born 18 Mar 1957</p><h2>Problems</h2>' +
      `<ul><li>Asthma 03/04/2019</li><li>Stroke 05/06/2020</li></ul><p>${words}</p>`;
    const { items } = readPage(new JSDOM(html).window.document, { today: '2026-11-22' });
    expect(items.map(({ date }) => date)).toEqual(dates);
  });
});
