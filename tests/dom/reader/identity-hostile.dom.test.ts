import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Identity } from '../../../lib/domain/reading.ts';
import { readPage } from '../../../lib/reader/read-page.ts';

const problems = '<h2>Problems</h2><ul><li>Asthma 4 Mar 2011</li></ul>';
const birth = '<p>DOB 18 Mar 1957 (69 y)</p>';
const banner = `<h1>Rosalind Ashdown</h1>${birth}`;

const identityOf = (html: string): Identity =>
  readPage(new JSDOM(`<!DOCTYPE html><body>${html}`).window.document, { today: '2026-11-22' }).identity;

const list = (...fields: readonly string[]): string =>
  `<dl>${fields.map((field) => field.replace(/^(.*?): (.*)$/, '<dt>$1</dt><dd>$2</dd>')).join('')}</dl>`;
const boxes = (...texts: readonly string[]): string => texts.map((text) => `<div>${text}</div>`).join('');

const relatives =
  '<table><tr><th>Name</th><th>Relationship</th><th>DOB</th></tr><tr><td>John Ashdown</td><td>Husband</td><td>2 Feb 1955</td></tr></table>';

describe('readPage, other people beside the person (H-01)', () => {
  it.each([
    [
      'who is responsible in the same line',
      `<div><span>MRP ALAN TREMBLAY</span> <a>ASHDOWN, ROSALIND</a> F 69 DOB 18 Mar 1957</div>`,
    ],
    ['a clinician above', `<p>Dr Alan Tremblay</p>${banner}`],
    ['a field for the usual GP', `${list('Usual GP: Alan Tremblay', 'Name: Rosalind Ashdown')}${birth}`],
    [
      'a column for the physician',
      '<table><tr><th>Patient</th><th>Physician</th><th>DOB</th></tr><tr><td>Ashdown, Rosalind</td><td>Tremblay, Alan</td><td>18 Mar 1957</td></tr></table>',
    ],
    [
      'a care team between name and birth date',
      `<h1>Rosalind Ashdown</h1><div><h3>Care team</h3><p>Alan Tremblay</p><p>Mary Smith</p></div>${birth}`,
    ],
    [
      'a requester in a laboratory report',
      '<pre>Requester: TREMBLAY, Alan\nPatient:  ASHDOWN, Rosalind\nDOB: 18/03/1957 13/04/2020</pre>',
    ],
    [
      'who signed a letter',
      `<p>Re: Rosalind Ashdown, DOB 18 Mar 1957</p>${problems}<p>Yours sincerely</p><p>Mary Smith</p><p>Consultant Physician</p>`,
    ],
    [
      'the next of kin in a list',
      list('Next of kin: Mrs Mary Ashdown', 'Date of birth: 18 Mar 1957', 'Name: Rosalind Ashdown'),
    ],
    [
      'a section for the next of kin',
      `${banner}${problems}<h2>Next of kin</h2><p>Mr John Ashdown</p><p>DOB 2 Feb 1955</p>`,
    ],
    [
      'a section for the next of kin above',
      `<section><h3>Next of kin</h3><p>Mr John Ashdown</p><p>DOB 2 Feb 1955</p></section>${banner}`,
    ],
    [
      'an emergency contact',
      boxes('Rosalind Ashdown', 'Emergency contact', 'Mr John Ashdown', 'DOB 18 Mar 1957 (69 y)'),
    ],
    ['a table of relatives', `${banner}${problems}${relatives}`],
    ['a table of relatives above', `${relatives}${banner}`],
    [
      'members of the household',
      `${banner}${problems}<h2>Household members</h2><table><tr><th>Name</th><th>DOB</th></tr><tr><td>John Ashdown</td><td>2 Feb 1955</td></tr></table>`,
    ],
    ['linked records', `${banner}${problems}<h2>Linked patients</h2><p>Peter Ashdown DOB 2 Feb 1985</p>`],
    ['a son in a note', `${banner}${problems}<h2>Notes</h2><p>Son Peter Ashdown born 2 Feb 1985, lives nearby.</p>`],
    ['a husband who died', `${banner}${problems}<p>Husband: John Ashdown, born 2 Feb 1955, died 2020.</p>`],
    ['whoever was looked at before', `<div>Previous patient: Rosemary Ashton DOB 4 Apr 1960</div>${banner}`],
    ['whoever comes next', `${banner}<p>Next patient: Mary Smith, DOB 1 Jan 1940</p>`],
    [
      'a list of those seen lately',
      `<aside><h3>Recently viewed</h3><ul><li>Rosemary Ashton<br>DOB 4 Apr 1960</li></ul></aside><main>${banner}</main>`,
    ],
    [
      'a record that was merged',
      `<div role="alert">This record was merged with: Rosemary Ashton DOB 4 Apr 1960</div>${banner}`,
    ],
    ['a message about somebody else', `${banner}<div role="alert">New result for Mary Smith (DOB 1 Jan 1940)</div>`],
    [
      'who has signed in',
      `<p>You are viewing the record of Rosalind Ashdown</p><p>Date of birth: 18 Mar 1957</p><p>Signed in as Mary Smith</p>`,
    ],
    ['who is looked for', `<input aria-label="Search patients" value="Mary Smith">${banner}`],
    [
      'whose insurance it is',
      `${banner}<h2>Insurance</h2>${list('Subscriber: John Ashdown', 'Subscriber DOB: 2 Feb 1955')}`,
    ],
    ['a title and capitals first', `<p>Mrs ASHDOWN Rosalind</p>${birth}`],
    ['a French banner', '<p>Mme ASHDOWN Rosalind née BELL, née le 18/03/1957 (69 ans)</p>'],
    ['a Spanish label', list('Paciente: Rosalind Ashdown', 'DoB: 18 Mar 1957')],
  ])('is sure of the person beside %s', (_, html) => {
    expect(identityOf(html + problems)).toMatchObject({
      name: 'Rosalind Ashdown',
      birthDate: '1957-03-18',
      sure: true,
    });
  });

  const roles = [
    'Consultant',
    'Referred by',
    'Attending',
    'PCP',
    'Care co-ordinator',
    'Key worker',
    'Health visitor',
    'Named midwife',
    'Locum',
    'Registrar',
    'Supervising',
    'Lead professional',
    'Team',
    'Specialist',
    'From',
    'Assigned to',
    'Seen by',
  ];
  it.each(roles)('takes no name under "%s" for the person', (role) => {
    for (const html of [
      list(`${role}: Alan Tremblay`, 'Date of birth: 18 Mar 1957'),
      boxes(role, 'Alan Tremblay', 'DOB 18 Mar 1957'),
      boxes(`${role}: Alan Tremblay`, 'DOB 18 Mar 1957'),
      `<table><tr><td>${role}</td><td>Mr Alan Tremblay</td></tr><tr><td>DOB</td><td>18 Mar 1957</td></tr></table>`,
    ])
      expect(identityOf(html + problems)).toMatchObject({ name: null, sure: false });
  });

  it.each([
    ['a title of the profession', `<h2>Alan Tremblay, MD</h2>${birth}`],
    ['letters after the name', `<h2>Alan Tremblay MBBS</h2>${birth}`],
    ['letters in brackets', `<h2>Alan Tremblay (RN)</h2>${birth}`],
    ['a role in the line', `<p>Mary Smith, Practice Nurse</p>${birth}`],
    ['a role in brackets', `<p>Mary Smith (Practice Nurse)</p>${birth}`],
    ['a role in the line below', `<p>Mr Alan Tremblay</p><p>Consultant Surgeon</p>${birth}`],
    ['a role before a dot', `<p>GP · Mary Smith</p>${birth}`],
    ['a greeting', `<h1>Hello Alan Tremblay</h1>${birth}`],
    [
      'a name in another part of the page',
      `<header><span>Alan Tremblay</span><a>Log out</a></header><main>${birth}</main>`,
    ],
    ['a name chosen in a filter', `<select><option selected>Mary Smith</option></select>${birth}`],
    ['a care team', `<div><h3>Care team</h3><p>Alan Tremblay</p></div>${birth}`],
    ['a signature', `${birth}${problems}<p>Yours sincerely</p><p>Mary Smith</p><p>Consultant Physician</p>`],
    ['the next of kin', list('Next of kin: Mrs Mary Ashdown', 'Date of birth: 18 Mar 1957')],
    ['a maiden name', list('Maiden name: Rosalind Bell', 'DOB: 18 Mar 1957')],
    [
      'under whose care she is',
      boxes('Rosalind Ashdown', 'Under the care of', 'Mr Alan Tremblay', 'DOB 18 Mar 1957 (69 y)'),
    ],
    ['the mother of a baby', `<h1>Baby of Rosalind Ashdown</h1>${birth}`],
    ['a field of medicine', `<h1>Bloodwork Cardiology</h1>${birth}`],
  ])('names nobody from %s', (_, html) => {
    expect(identityOf(html + problems)).toMatchObject({ name: null, sure: false });
  });

  it.each([
    ['two banners', `<div>${banner}</div>${problems}<div><h2>Mary Smith</h2><p>DOB 1 Jan 1940</p></div>`],
    [
      'two headings that name people',
      '<div><h1>Rosalind Ashdown</h1></div><div><h1>Mary Smith</h1><p>DOB 1 Jan 1940</p></div>',
    ],
    [
      'tabs of open records',
      '<div role="tablist"><div role="tab">Rosemary Ashton 4 Apr 1960</div><div role="tab">Rosalind Ashdown 18 Mar 1957</div></div>',
    ],
    [
      'a mother and her baby',
      boxes('<b>Baby</b> Lily Ashdown born 18 Mar 2026', '<b>Mother</b> Rosalind Ashdown born 2 Feb 1985'),
    ],
    ['twins', `${banner}<p>Rosemary Ashdown DOB 18 Mar 1957</p>`],
    [
      'the same name twice',
      `${banner}<p>Patient with the same name: Rosalind Ashdown DOB 2 Feb 1985</p><p>Rosalind Ashdown, born 2 Feb 1985</p>`,
    ],
    [
      'a task for somebody else below a banner',
      `${banner}<div role="alert">Task for Mary Smith NHS 999 110 6847</div>`,
    ],
    [
      'a problem’s years beside its first day',
      '<h1>Mary Jones</h1><div><div><span>Asthma</span></div><div><span>30 years</span></div><div><span>09-May-1996</span></div></div>',
    ],
    ['a list for somebody else', `${banner}<div>Active problems (9 of 9) for LEGRAND,PAULINE M (L7719)</div>`],
    ['two NHS numbers', `${banner}<p>NHS 999 110 6847</p>${problems}<p>NHS 999 009 4365</p>`],
    [
      'the user’s own birth date',
      `<header><div>Signed in as <b>Helen Marsh</b></div><div>Date of birth 2 May 1980</div></header><main>${banner}</main>`,
    ],
    ['somebody who acts for another', '<p>Rosalind Ashdown (DOB 2 Feb 1985) acting on behalf of Lily Ashdown</p>'],
    [
      'one recent record and no banner',
      '<aside><h3>Recent</h3><ul><li>Rosemary Ashton<br>DOB 4 Apr 1960</li></ul></aside>',
    ],
    ['a relative only', relatives],
    ['a subscriber only', `<h2>Insurance</h2>${list('Subscriber: John Ashdown', 'Date of birth: 2 Feb 1955')}`],
    ['a child’s birth date', `<h1>Rosalind Ashdown</h1>${list("Child's date of birth: 18 Mar 2018")}`],
    ['a son in a note only', '<p>Son Peter Ashdown born 2 Feb 1985, lives nearby.</p>'],
    ['whoever is called next', '<p>Now calling: Mary Smith, DOB 1 Jan 1940</p>'],
    [
      'a task about somebody else',
      '<h1>Rosalind Ashdown</h1><div role="alert">Task for Mary Smith NHS 999 110 6847</div>',
    ],
    [
      'somebody else at the foot of the page',
      `<h1>Rosalind Ashdown</h1>${problems}<footer>Mary Smith DOB 1 Jan 1980</footer>`,
    ],
    [
      'the profile of whoever has signed in',
      '<h1>My profile</h1><p>Name: Alan Tremblay</p><p>Date of birth: 1 Feb 1970</p>',
    ],
  ])('is unsure with %s', (_, html) => {
    expect(identityOf(html + problems).sure).toBe(false);
  });

  const identifies = '<p>DOB 18 Mar 1957 (69 y) Female NHS 999 110 6847</p>';
  const notTheirs = ['Employer', 'Landlord', 'Solicitor', 'Account holder', 'Proxy', 'Sender', 'Head of household'];
  it.each([...notTheirs, 'Arrived', 'Duty today', 'Call back'])('takes no name set under "%s"', (label) => {
    expect(identityOf(`<div>${boxes(label, 'Mr Peter Jones')}</div>${identifies}${problems}`).sure).toBe(false);
  });

  it.each([
    ['somebody with unread mail', boxes('Mrs Jane Field', '2 unread')],
    ['somebody with an inbox', '<div><span>Jane Field</span> <span>Inbox (4)</span></div>'],
    ['somebody who works there', boxes('FIELD, Jane (Receptionist)')],
    ['two tabs', `<div>${boxes('ASHDOWN, Rosalind', 'SMITH, Mary')}</div>`],
    ['a contact', `<h3>Contact</h3>${list('Name: Mary Smith')}`],
    ['a pharmacy', `<h3>Nominated pharmacy</h3>${list('Name: Mary Smith')}`],
    ['an account', `<h3>Your account</h3>${list('Name: Mary Smith')}`],
    ['somebody called Sex', boxes('Mrs Edith Sex')],
    ['a program called after patients', '<h2>Patient Summary Viewer</h2>'],
  ])('takes no name of %s over what identifies', (_, html) => {
    expect(identityOf(html + identifies + problems).sure).toBe(false);
  });

  it('takes no GP before the birth date in one line', () => {
    const line =
      '<div><span>Registered GP</span> <span>TREMBLAY, Alan</span> <span>Born</span> <span>18-Mar-1957</span></div>';
    expect(identityOf(line + problems).sure).toBe(false);
  });

  it.each(['Smoker since 18 Mar 1977 (49 y)', 'Widowed 18 Mar 2006 (20 y)', 'Hip Replacement 18 Mar 2006 (20 y)'])(
    'takes the day of no other thing for a birth date: %s',
    (text) => {
      expect(identityOf(`<h1>Rosalind Ashdown</h1><p>${text}</p>${problems}`)).toMatchObject({
        birthDate: null,
        sure: false,
      });
    },
  );

  it.each([
    '<p>Partner: male</p>',
    '<p>Male ward</p>',
    '<p>Catheter, male, 16Ch</p>',
    list('Chaperone: Male'),
    `<h3>Baby</h3>${list('Sex: Male')}`,
    list('Next of kin: John Ashdown', 'Gender: Male'),
  ])('takes the sex of nobody else: %s', (html) => {
    expect(identityOf(banner + html + problems)).toMatchObject({ name: 'Rosalind Ashdown', sex: null });
  });

  it.each([
    ['LEGRAND,PAULINE M - Vitals', false],
    ['ASHDOWN,ROSALIND - Vitals', true],
    ['Vitals', true],
  ])('H-02: minds whom the title of a frame names: %s', (title, sure) => {
    const { document } = new JSDOM(`<!DOCTYPE html><body>${banner}${problems}<iframe></iframe>`).window;
    const frame = document.querySelector('iframe')?.contentDocument;
    if (frame?.body) frame.body.innerHTML = `<div>${title}</div><p>BP 142/80 18 Nov 2026</p>`;
    const reading = readPage(document, { today: '2026-11-22' });
    expect(reading.identity.sure).toBe(sure);
    expect(reading.items.some(({ key }) => key === 'bp_systolic')).toBe(true);
  });

  it.each([
    [
      'whoever stands after the banner',
      '<header><p>Mrs Testa Sample</p><p>Born 09-May-1968 (58y) NHS No. 999 110 6847</p><p>Mr Peter Jones</p></header>',
    ],
    [
      'a heading that names another',
      '<div>Testa Sample NHS No. 999 110 6847 DOB 09-May-1968</div><main><h1>Peter Jones</h1><p>58 years Male</p></main>',
    ],
    ['a member of staff', '<p>Staff details: Mary Smith, DOB 09-May-1968</p>'],
    ['an ethnic group', '<div><p>Black Caribbean</p><p>DOB 09-May-1968 Female NHS No. 999 110 6847</p></div>'],
    ['a desk', '<h1>Check-In Desk</h1><p>DOB 09-May-1968 Female NHS No. 999 110 6847</p>'],
    ['a place with a count', '<h1>Leeds, West (3)</h1><p>DOB 09-May-1968 NHS No. 999 110 6847</p>'],
  ])('H-01: is not sure of the person beside %s', (_, html) => {
    expect(identityOf(html + problems)).toMatchObject({ sure: false });
  });

  it.each([
    '<p>Hypertension</p><p>19 Mar 2020 · 6 years ago</p>',
    '<p>T2 19 Mar 2020 | 6 years</p>',
    '<p>NHS No. 999 110 6847, F, seen 12 Nov 2025</p>',
  ])('takes the day of no other thing for the birth date: %s', (html) => {
    expect(identityOf(`<h1>Mrs Testa Sample</h1><p>NHS No. 999 110 6847</p>${html}`)).toMatchObject({
      birthDate: null,
    });
  });
});
