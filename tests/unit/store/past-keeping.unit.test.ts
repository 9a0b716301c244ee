import { describe, expect, it } from 'vitest';
import { PastFacts } from '../../../lib/domain/past/past-reading.ts';
import type { Reading } from '../../../lib/domain/reading.ts';
import { keepPastReadings } from '../../../lib/store/past-keeping.ts';
import { aReading } from '../../builders/a-reading.ts';
import { aSidebarStore, settle } from '../../builders/a-sidebar.ts';

/** A sidebar with past readings kept, in which somebody said yes; and what background was asked to keep. */
const saidYes = async (reading: Reading) => {
  const { store, background, deps } = await aSidebarStore(reading);
  const { sitting, records } = store.parts;
  const end = keepPastReadings({ ...deps, record: records.state, consultation: sitting.consultation });
  const asked = () =>
    background.asked.flatMap(({ name, params }) =>
      name === 'keepPastReading' && typeof params === 'object' && params !== null && 'facts' in params
        ? [params.facts]
        : [],
    );
  const before = asked().length;
  sitting.act({ kind: 'permitLifestyle', permission: 'yes' });
  await settle();
  return { sitting, asked, before, end };
};

describe('keepPastReadings', () => {
  it('P2: gives away coarse facts once something was said, and nothing of a record that was only looked at', async () => {
    const { asked, before, end } = await saidYes(aReading());
    expect([before, asked().length]).toEqual([0, 1]);
    expect(PastFacts.parse(asked()[0])).toMatchObject({ ageBand: '50-59' });
    expect(JSON.stringify(asked())).not.toMatch(/Margaret|Example|4321|1971|2026-06-15/);
    end();
  });

  it('says nothing twice, takes back what "not today" ends, and is still when ended', async () => {
    const { sitting, asked, end } = await saidYes(aReading());
    sitting.act({ kind: 'setGoal', words: 'Margaret wants to walk' });
    expect(asked()).toHaveLength(1);
    sitting.act({ kind: 'permitLifestyle', permission: 'no' });
    expect(asked().slice(1)).toEqual([null]);
    end();
    sitting.act({ kind: 'permitLifestyle', permission: 'yes' });
    expect(asked()).toHaveLength(2);
  });

  it('H-14 H-23: gives away nothing of training, of what was typed, of a pasted text that names nobody, or of a child', async () => {
    const none = [
      aReading({ isTraining: true }),
      aReading({ source: 'typed' }),
      aReading({ source: 'paste', label: null }),
      aReading({ ageYears: 17 }),
      aReading({ ageYears: null }),
    ];
    for (const reading of none) expect((await saidYes(reading)).asked()).toEqual([]);
    expect((await saidYes(aReading({ source: 'paste' }))).asked()).toHaveLength(1);
  });

  it('asks nothing of the background where the practice keeps none', async () => {
    for (const keepsPastReadings of [false, true]) {
      const { store, background } = await aSidebarStore(aReading(), { settings: { keepsPastReadings } });
      await import('../../../lib/store/past-keeping.ts');
      await settle();
      store.parts.sitting.act({ kind: 'permitLifestyle', permission: 'yes' });
      await settle();
      expect(background.asked.some(({ name }) => name === 'keepPastReading')).toBe(keepsPastReadings);
    }
  });
});
