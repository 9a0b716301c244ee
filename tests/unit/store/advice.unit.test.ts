import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../lib/content/codes/code-table.ts';
import { backgroundWords } from '../../../lib/content/sidebar/background-words.ts';
import type { PackRule } from '../../../lib/domain/heuristics/pack.ts';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { needsNotAsked, shortReasons } from '../../../lib/content/sidebar/short-reasons.ts';
import { aReading, anItem } from '../../builders/a-reading.ts';
import { aSidebarStore } from '../../builders/a-sidebar.ts';

const said = [...Object.values(shortReasons), ...Object.values(needsNotAsked)];
const adviceFor = async (changes: Parameters<typeof aReading>[0]) =>
  (await aSidebarStore(aReading(changes))).store.advice.value;

describe('shortReasons', () => {
  it('have fewer than ten words each', () => {
    expect(said.filter((reason) => reason.split(/\s+/).length >= 10)).toEqual([]);
  });

  it('H-16: neither urge nor direct, and never call activation low', () => {
    expect(
      said.filter((reason) => /urgent|immediately|must|should|now\b|recommend|low activation|safe\b/i.test(reason)),
    ).toEqual([]);
  });

  it('know every rule of the first pack that can lead', () => {
    const leading = firstPack.rules.filter(({ stage, proposes }) => stage === 'propose' && proposes.length > 0);
    const missing = leading
      .map(({ id, listedAs }) => listedAs ?? id)
      .filter((id) => shortReasons[id] === undefined && !id.startsWith('D'));
    expect(missing).toEqual([]);
  });
});

describe('adviceOf', () => {
  it('says that needs were not asked, instead of that there are none', async () => {
    expect(await adviceFor({})).toMatchObject({
      kind: 'idea',
      headline: 'Health coach first',
      reason: 'Confidence to build; practical needs not asked yet.',
    });
  });

  it('says of a rule that a practice changed or wrote what the practice says, and that it leads', async () => {
    const underweight = aReading({
      items: [anItem({ kind: 'measurement', key: 'bmi', value: 17, unit: 'kg/m2', status: null, date: '2026-06-01' })],
    });
    const inForce = (changes: Partial<PackRule>) => ({
      pack: { rules: firstPack.rules.map((rule) => (rule.id === 'C3' ? { ...rule, ...changes } : rule)) },
    });
    const adviceBy = async (changes: Partial<PackRule>) =>
      (await aSidebarStore(underweight, inForce(changes))).store.advice.value;
    expect(await adviceBy({})).toMatchObject({ reason: 'BMI is under 18.5.', behind: { rule: 'C3' } });
    const changed = { when: { input: 'bmi', below: 19 }, why: 'BMI is under 19: a clinician looks first.' };
    expect(await adviceBy(changed)).toMatchObject({ reason: changed.why, behind: { rule: 'C3' } });
    expect(await adviceBy({ ...changed, id: 'N1' })).toMatchObject({ reason: changed.why, behind: { rule: 'N1' } });
  });

  it('H-09: asks when nothing in date can say who first', async () => {
    const advice = await adviceFor({ items: [anItem({ key: 'htn' })] });
    expect(advice).toMatchObject({ kind: 'idea', headline: 'Ask what matters to them' });
  });

  it('H-14: offers nothing under 18', async () => {
    expect(await adviceFor({ ageYears: 17 })).toMatchObject({ kind: 'quiet', headline: 'Nothing to offer here' });
  });

  it('says where each matched fact was read, the active one of its kind', async () => {
    const place = (address: string) => [{ address, region: 'Scores', label: null }];
    const advice = await adviceFor({
      items: [
        anItem({ key: 't2dm', status: 'family', places: place('#mother') }),
        anItem({ key: 't2dm', places: place('#own') }),
        anItem({
          kind: 'score',
          key: 'pam_level',
          value: 2,
          unit: '{level}',
          date: '2026-06-01',
          status: null,
          places: place('#pam'),
        }),
      ],
    });
    const places = advice?.rules.flatMap(({ matched }) =>
      matched.flatMap(({ item }) => item?.places[0]?.address ?? []),
    );
    expect(new Set(places)).toEqual(new Set(['#own', '#pam']));
  });

  it('H-12: a red flag stops; only the stop rule is shown', async () => {
    const advice = await adviceFor({
      items: [anItem({ key: 'rf_chest_pain', date: '2026-06-12' }), anItem({ key: 't2dm' })],
    });
    expect(advice).toMatchObject({ kind: 'stop' });
    expect(advice?.rules.map(({ id }) => id)).toEqual(['S3']);
  });

  it('says family background and answers in words, and shows no key of ours', async () => {
    const advice = await adviceFor({
      items: [
        anItem({ key: 'eth_bc', kind: 'demographic', date: '2020-01-01' }),
        anItem({ key: 'bmi', kind: 'measurement', value: 28, unit: 'kg/m2', date: '2026-06-01' }),
        anItem({ key: 'htn' }),
      ],
    });
    const said = (advice?.rules ?? []).flatMap(({ matched, cannotTell }) => [
      ...matched.map(({ words }) => words),
      ...cannotTell,
    ]);
    expect(said).toContain('Permission to talk about weight: not asked yet');
    expect(said).toContain('Family background: Black Caribbean');
    expect(said.filter((words) => /_|not-asked/.test(words))).toEqual([]);
  });

  it('has words for every family background of the code table', () => {
    const keys = [...codeTable.keys()].filter((key) => key.startsWith('eth_'));
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => backgroundWords[key] === undefined)).toEqual([]);
  });
});
