import { beforeEach, describe, expect, it } from 'vitest';
import type { PlaceKind } from '../../../lib/domain/sites/place-kind.ts';
import { SiteDraft } from '../../../lib/domain/sites/site.ts';
import { collect } from '../../../lib/reader/collect/collect.ts';
import { readPage } from '../../../lib/reader/read-page.ts';
import { applySite } from '../../../lib/reader/sites/apply.ts';
import { retest } from '../../../lib/reader/teach/retest.ts';
import { PageTeacher } from '../../../lib/reader/teach/teacher.ts';

const today = '2026-11-22';
const person = `<header><span class="who-name">Bartholomew Brakspear</span> <span>Date of birth</span> <span class="who-born">12-Mar-1951</span></header>`;

type Place = readonly [what: PlaceKind, text: string];
const who: readonly Place[] = [
  ['name', 'Bartholomew'],
  ['birthDate', '12-Mar'],
];

/** Teaches what is on the page by the keyboard's orders, the sliders untouched. */
function teach(...places: readonly Place[]): SiteDraft {
  const teacher = new PageTeacher({ document, today: () => today, readPage });
  let stands = -1;
  for (const [what, text] of places) {
    const at = collect(document).lines.findIndex((line) => line.text.includes(text));
    teacher.obey({ do: 'point', what }, () => {});
    for (; stands !== at; stands += Math.sign(at - stands))
      teacher.obey({ do: 'step', to: Math.sign(at - stands) }, () => {});
    teacher.obey({ do: 'take' }, () => {});
    teacher.obey({ do: 'keep' }, () => {});
  }
  return SiteDraft.parse(teacher.obey({ do: 'make' }, () => {}).made);
}

/** What is read of the page by a site: facts as they are seen, with their status where it is not active. */
const factsBy = (site: SiteDraft): readonly string[] =>
  readPage(document, { today, site: { ...site, version: 1 } }).items.map(
    ({ asSeen, status }) => asSeen + (status === null || status === 'active' ? '' : ` (${status})`),
  );

const open = (html: string): void => {
  document.body.innerHTML = person + html;
};

const section = (heading: string, ...lines: readonly string[]): string =>
  `<section class="part"><h2>${heading}</h2><ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul></section>`;

beforeEach(() => {
  globalThis.fingerpostSiteReader = applySite;
});

describe('PageTeacher, by one place of a block and the sliders as they stand', () => {
  it('takes the list round a problem whole, and nothing of what stands beside it', () => {
    open(
      section('Notes', 'Hypertension', 'Seen today') +
        section('Ongoing', 'Asthma', 'Obesity') +
        section('Plan', 'Smoking cessation'),
    );
    expect(factsBy(teach(...who, ['problems', 'Obesity']))).toEqual(['Asthma', 'Obesity']);
  });

  it('takes all tiles of values by one of them, and no problem with them', () => {
    const tile = (name: string, value: string): string =>
      `<div class="tile"><div class="k">${name}</div><div class="v">${value}</div></div>`;
    const tiles = [tile('Weight', '81 kg'), tile('Height', '172 cm'), tile('BMI', '27.4 kg/m2')].join('');
    open(`<div class="tiles">${tiles}</div>${section('Problems', 'Asthma')}`);
    const site = teach(...who, ['values', '172']);
    expect(readPage(document, { today, site: { ...site, version: 1 } }).items.map(({ value }) => value)).toEqual(
      expect.arrayContaining([81, 172, 27.4]),
    );
    open(`<div class="tiles">${tiles}</div>${section('Letters', 'Weight 99 kg')}`);
    expect(readPage(document, { today, site: { ...site, version: 1 } }).items.map(({ value }) => value)).not.toContain(
      99,
    );
  });

  it('finds a list again under a heading whose count has changed', () => {
    open(section('Problems (2)', 'Asthma', 'Obesity') + section('Tasks', 'Diary'));
    const site = teach(...who, ['problems', 'Asthma']);
    expect(JSON.stringify(site.places)).toContain('"is":"Problems"');
    open(section('Problems (3)', 'Asthma', 'Obesity', 'Insomnia') + section('Tasks', 'Diary'));
    expect(factsBy(site)).toEqual(['Asthma', 'Obesity', 'Insomnia']);
  });

  it('keeps no heading that names what somebody has', () => {
    const item = (name: string, text: string): string =>
      `<section class="item"><h3>${name}</h3><p>Since 3 May 2011</p><p>${text}</p></section>`;
    open(
      `<main>${item('Hypertension', 'Reviewed yearly')}${item('Asthma', 'Reviewed')}${item('Obesity', 'Weight clinic')}</main>`,
    );
    const site = teach(...who, ['problems', 'Asthma']);
    expect(JSON.stringify(site)).not.toMatch(/asthma|hypertension|obesity/i);
    expect(factsBy(site)).toEqual(['Hypertension', 'Asthma', 'Obesity']);
  });

  it('H-07: reads a name in two fields whole, by either of them', () => {
    document.body.innerHTML = `<table><tbody><tr><th>Surname</th><td>Brakspear</td><th>Forename(s)</th><td>Bartholomew John</td></tr>
      <tr><th>Date of birth</th><td>12-Mar-1951</td></tr></tbody></table>`;
    for (const part of ['Brakspear', 'Bartholomew']) {
      const site = teach(['name', part], ['birthDate', '12-Mar']);
      const { identity } = readPage(document, { today, site: { ...site, version: 1 } });
      expect(identity).toMatchObject({ name: 'Bartholomew John Brakspear', sure: true });
    }
  });

  it('H-07: takes the birth date of a line that holds other days, by its label', () => {
    document.body.innerHTML = `<div class="bar"><b>BRAKSPEAR, Bartholomew</b> <span>DOB 12-Mar-1951</span> <span>Card until 1 Apr 2027</span></div>`;
    const site = teach(['name', 'BRAKSPEAR'], ['birthDate', 'BRAKSPEAR']);
    const { identity } = readPage(document, { today, site: { ...site, version: 1 } });
    expect(identity).toMatchObject({ name: 'Bartholomew Brakspear', birthDate: '1951-03-12', sure: true });
  });

  it('makes a site through elements that an example may not hold, or only lately', () => {
    open(`<dashboard><x-row2>${section('Problems', 'Asthma', 'Obesity')}</x-row2></dashboard>`);
    const site = teach(...who, ['problems', 'Asthma']);
    expect(site.example.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['div', 'x-row2']));
    expect(retest(site, today)).toMatchObject({ isPassed: true });
  });
});

describe('applySite, in taught blocks', () => {
  it('leaves what relatives have as theirs, though it stands outside the problem list', () => {
    open(section('Problems', 'Asthma', 'Obesity') + section('Family history', 'Mother: stroke'));
    const facts = factsBy(teach(...who, ['problems', 'Asthma']));
    expect(facts.filter((fact) => fact.includes('(family)'))).toHaveLength(1);
    expect(facts).toHaveLength(3);
  });

  it('H-07: makes nobody’s own of what stands under a heading of relatives in a taught list', () => {
    open(section('Family history', 'Stroke', 'Asthma') + section('Problems', 'Obesity', 'Insomnia'));
    const facts = factsBy(teach(...who, ['problems', 'Stroke'], ['problems', 'Insomnia']));
    expect(facts).toEqual(expect.arrayContaining(['Stroke (family)', 'Asthma (family)', 'Obesity', 'Insomnia']));
  });
});

describe('PageTeacher, of rows with nothing of their own round them', () => {
  const row = (text: string): string => `<div class="row"><span>12-May-2019</span> <span>${text}</span></div>`;

  it('takes what stands under the heading, and frames all of it', () => {
    open(`<h2>Diagnoses</h2>${row('Asthma')}${row('Obesity')}${row('Insomnia')}<h2>Plan</h2>${row('Hypertension')}`);
    const site = teach(...who, ['problems', 'Obesity']);
    expect(site.places.at(-1)?.ways).toEqual([{ by: 'heading', is: 'Diagnoses', nth: 1, of: 1 }]);
    expect(factsBy(site)).toHaveLength(3);
    expect(retest(site, today)).toMatchObject({ isPassed: true });
  });

  it('takes the whole page where nothing else tells them, and says that one sign tells it', () => {
    open(`${row('Asthma')}${row('Obesity')}${row('Insomnia')}`);
    const site = teach(...who, ['problems', 'Obesity']);
    expect(site.places.at(-1)?.ways.map(({ is }) => is)).toEqual(['html > body']);
    expect(factsBy(site)).toHaveLength(3);
  });

  it('H-07: takes nobody’s name from the whole page', () => {
    open(row('Asthma'));
    const teacher = new PageTeacher({ document, today: () => today, readPage });
    teacher.obey({ do: 'point', what: 'name' }, () => {});
    const at = collect(document).lines.findIndex(({ text }) => text.includes('Asthma'));
    for (let step = 0; step <= at; step++) teacher.obey({ do: 'step', to: 1 }, () => {});
    expect(teacher.obey({ do: 'take' }, () => {}).pick).toMatchObject({ shown: null, sure: 'broken' });
  });
});
