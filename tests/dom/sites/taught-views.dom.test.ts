import { beforeEach, describe, expect, it } from 'vitest';
import type { PlaceKind } from '../../../lib/domain/sites/place-kind.ts';
import { SiteDraft } from '../../../lib/domain/sites/site.ts';
import { collect } from '../../../lib/reader/collect/collect.ts';
import { readPage } from '../../../lib/reader/read-page.ts';
import { applySite } from '../../../lib/reader/sites/apply.ts';
import { retest } from '../../../lib/reader/teach/retest.ts';
import { PageTeacher } from '../../../lib/reader/teach/teacher.ts';

const today = '2026-11-22';
const banner = `<header><span class="who-name">Bartholomew Brakspear</span> <span>Date of birth</span> <span class="who-born">12-Mar-1951</span></header>`;
const section = (heading: string, ...lines: readonly string[]): string =>
  `<section class="part"><h2>${heading}</h2><ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul></section>`;
const tabs = (chosen: string): string =>
  `<div role="tablist">${['Problems', 'Vitals'].map((tab) => `<button role="tab" aria-selected="${tab === chosen}">${tab}</button>`).join('')}</div>`;

const open = (path: string, html: string): void => {
  history.replaceState(null, '', path);
  document.body.innerHTML = banner + html;
};

/** Teaches who it is and a problem list, by the keyboard's orders. */
function teach(problem: string): SiteDraft {
  const teacher = new PageTeacher({ document, today: () => today, readPage });
  const places: readonly (readonly [PlaceKind, string])[] = [
    ['name', 'Bartholomew'],
    ['birthDate', '12-Mar'],
    ['problems', problem],
  ];
  let stands = -1;
  for (const [what, text] of places) {
    const at = collect(document).lines.findIndex((line) => line.text.includes(text));
    teacher.obey({ do: 'point', what }, () => {});
    for (; stands !== at; stands++) teacher.obey({ do: 'step', to: 1 }, () => {});
    teacher.obey({ do: 'take' }, () => {});
    teacher.obey({ do: 'keep' }, () => {});
  }
  return SiteDraft.parse(teacher.obey({ do: 'make' }, () => {}).made);
}

const readBy = (site: SiteDraft | null) => {
  const reading = readPage(document, { today, site: site === null ? null : { ...site, version: 1 } });
  return { ...reading, facts: reading.items.map(({ asSeen }) => asSeen) };
};

beforeEach(() => {
  globalThis.fingerpostSiteReader = applySite;
});

describe('applySite, on the other pages of a record', () => {
  const problems = section('Problems', 'Asthma', 'Obesity') + section('Plan', 'Smoking cessation');
  const summary = section('Significant history', 'Insomnia', 'Hypertension');

  it.each([
    ['of another path', '/record/7/problems', '', '/record/8/summary', ''],
    ['of another route', '/app#/record/7/problems', '', '/app#/record/8/summary', ''],
    ['of another tab', '/record/7', tabs('Problems'), '/record/8', tabs('Vitals')],
  ])('reads a page %s as untaught, and knows who it is about', (_, path, head, otherPath, otherHead) => {
    open(path, head + problems);
    const site = teach('Obesity');
    expect(retest(site, today)).toEqual({ isPassed: true, why: null });
    expect(readBy(site)).toMatchObject({ facts: ['Asthma', 'Obesity'], site: { health: 'sound' } });
    open(otherPath, otherHead + summary);
    const untaught = readBy(null);
    expect(untaught.facts).toEqual(['Insomnia', 'Hypertension']);
    expect(readBy(site)).toMatchObject({
      facts: untaught.facts,
      cannotTell: untaught.cannotTell,
      identity: { name: 'Bartholomew Brakspear', sure: true },
      site: { health: 'sound' },
    });
    // Somebody else's page of the kind that was taught.
    open(path.replace('7', '9'), head + problems.replace('Asthma', 'Hypertension'));
    expect(readBy(site).facts).toEqual(['Hypertension', 'Obesity']);
  });

  it('H-07: reads nothing in the place of a list that is missing on its own page, and is broken there', () => {
    open('/record/7/problems', problems);
    const site = teach('Obesity');
    open('/record/8/problems', `<table><tr><td>Gout</td></tr><tr><td>Asthma</td></tr></table>`);
    expect(readBy(site)).toMatchObject({ facts: [], site: { health: 'broken' } });
  });

  it('H-07: knows somebody on pages that the site does not name only by every description', () => {
    open('/record/7/problems', problems);
    const site = teach('Obesity');
    // Untaught, nobody is known without a label of the birth date.
    open('/results/8', summary);
    const born = document.querySelector('header span:nth-child(2)');
    born?.replaceChildren('Card');
    expect(readBy(null).identity.sure).toBe(false);
    const byLabel = (ways: SiteDraft['places'][number]['ways']) =>
      ways.filter(({ by }) => by !== 'label' && by !== 'after');
    const unlabelled = { ...site, places: site.places.map((place) => ({ ...place, ways: byLabel(place.ways) })) };
    expect(readBy(unlabelled)).toMatchObject({
      facts: ['Insomnia', 'Hypertension'],
      identity: { name: 'Bartholomew Brakspear', sure: true },
      site: null,
    });
    document.querySelector('.who-name')?.classList.replace('who-name', 'other-name');
    expect(readBy(unlabelled)).toMatchObject({ identity: { sure: false }, site: null });
    expect(site.pages).toEqual(['/record/*']);
  });

  it('H-07: leaves out other people’s panels on every page of the site', () => {
    const others = `<aside class="family"><h2>Household</h2><p>Cordelia Quennell</p><ul><li>Epilepsy</li></ul></aside>`;
    open('/record/7/problems', problems + others);
    const site = teach('Obesity');
    const place = {
      what: 'others' as const,
      ways: [
        { by: 'role' as const, is: 'aside', nth: 1, of: 1 },
        { by: 'mark' as const, is: 'aside.family', nth: 1, of: 1 },
      ],
      exact: 2,
      isAlways: true,
      view: { path: '/record/*/problems', tabs: [] },
    };
    const withOthers = { ...site, places: [...site.places, place] };
    open('/record/7/summary', summary + others);
    expect(readBy(withOthers)).toMatchObject({ facts: ['Insomnia', 'Hypertension'], site: { health: 'sound' } });
    open('/record/7/summary', summary);
    expect(readBy(withOthers)).toMatchObject({ facts: ['Insomnia', 'Hypertension'], site: { health: 'sound' } });
  });
});

describe('PageTeacher, of the page that is taught', () => {
  it('keeps of its address and its tabs nothing that names anybody or what somebody has', () => {
    const chosen = ['Problems', 'Bartholomew', 'Hypertension', 'Visit 20410'];
    const head = `<nav>${chosen.map((tab) => `<a class="active" href="#">${tab}</a>`).join('')}</nav>`;
    open(
      '/people/brakspear-b/Patient%20Summary/7#!/list/x2?name=brakspear',
      head + section('Problems', 'Asthma', 'Insomnia'),
    );
    const site = teach('Insomnia');
    expect(site.places.at(-1)?.view).toEqual({ path: '/people/*/Patient_Summary/*/#/list/*', tabs: ['Problems'] });
    expect(readBy(site)).toMatchObject({ facts: ['Asthma', 'Insomnia'], site: { health: 'sound' } });
  });
});
