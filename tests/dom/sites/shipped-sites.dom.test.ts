import { beforeEach, describe, expect, it } from 'vitest';
import { shippedSites, trainingSite } from '../../../lib/content/sites/shipped-sites.ts';
import { Site, type ReaderSite } from '../../../lib/domain/sites/site.ts';
import { readPage } from '../../../lib/reader/read-page.ts';
import { applySite } from '../../../lib/reader/sites/apply.ts';
import { retest } from '../../../lib/reader/teach/retest.ts';
import { mutate } from '../../builders/mutate.ts';
import { chart, shown, stranger, trainingRecord, type Shown } from '../../fixtures/sites/pages.ts';

const today = '2026-11-22';

const kinds: readonly { site: ReaderSite; name: string; path: string; page: (who: Shown) => string }[] = [
  { site: shippedSites[0] ?? trainingSite, name: 'Medplum patient chart', path: '/Patient/7f/Condition', page: chart },
  { site: trainingSite, name: 'Training record', path: '/training.html', page: trainingRecord },
];

const strangers = `<section><h2>${stranger.name}</h2><p>Born ${stranger.birth}</p><p>NHS number ${stranger.nhsNumber}</p><h3>Problems</h3><ul><li>Gout</li><li>Hypertension</li></ul></section>`;

const open = (html: string, path: string): void => {
  document.body.innerHTML = html;
  history.replaceState(null, '', path);
};

beforeEach(() => {
  globalThis.fingerpostSiteReader = applySite;
});

describe.each(kinds)('the shipped site for $name', ({ site, name, path, page }) => {
  it('is a site, and reads the invented person from its own example for sure', () => {
    expect(Site.safeParse(site).success).toBe(true);
    expect(retest(Site.parse(site), today)).toEqual({ isPassed: true, why: null });
  });

  it('reads its kind of page soundly', () => {
    open(page(shown), path);
    const { identity, items, site: health } = readPage(document, { today, site });
    expect(identity).toMatchObject({ name: 'Philippa Jane Underhay', birthDate: shown.birth, sure: true });
    const { version, layout, places } = site;
    const ofSite = layout === undefined ? {} : { layout };
    const ofForm = places.some(({ what }) => what === 'entries') ? { hasField: false } : {};
    expect(health).toEqual({ name, version, health: 'sound', why: null, ...ofSite, ...ofForm });
    expect(items.map(({ asSeen }) => asSeen)).toEqual(['Obesity', 'Asthma']);
  });

  it('does nothing on a page of another path', () => {
    open(page(shown), '/elsewhere');
    expect(readPage(document, { today, site }).site).toBeNull();
  });

  it('H-07: reads 50 mutated pages rightly or says that it is unsure, never wrongly', () => {
    const outcomes = Array.from({ length: 50 }, (_, seed) => {
      open(page(shown), path);
      mutate(document.body, seed, strangers);
      const { identity, items } = readPage(document, { today, site });
      if (!identity.sure) return 'unsure';
      const isPerson =
        identity.name !== null &&
        'Philippa Jane Underhay'.includes(identity.name) &&
        (identity.birthDate ?? shown.birth) === shown.birth &&
        (identity.nhsNumber ?? '9994000004') === '9994000004';
      const wrong = items.filter(({ asSeen }) => !['Obesity', 'Asthma'].includes(asSeen.replace(/ details$/, '')));
      return isPerson && wrong.length === 0
        ? 'right'
        : `wrong: seed ${seed}, ${JSON.stringify(identity)} ${wrong.map((item) => item.asSeen).join(', ')}`;
    });
    expect(outcomes.filter((outcome) => outcome.startsWith('wrong'))).toEqual([]);
    expect(outcomes.filter((outcome) => outcome === 'right').length).toBeGreaterThan(12);
    expect(outcomes.filter((outcome) => outcome === 'unsure').length).toBeGreaterThan(3);
  });
});
