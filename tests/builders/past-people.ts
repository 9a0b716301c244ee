import fc from 'fast-check';
import { firstPack } from '../../lib/content/packs/first-pack.ts';
import { firstPackVignettes } from '../../lib/content/packs/example-people.ts';
import { compilePack } from '../../lib/domain/heuristics/evaluate.ts';
import type { CompiledPack } from '../../lib/domain/heuristics/evaluate.ts';
import { Pack } from '../../lib/domain/heuristics/pack.ts';
import { Snapshot } from '../../lib/domain/heuristics/snapshot.ts';
import { coarseFacts } from '../../lib/domain/past/coarse-facts.ts';
import { frameOf } from '../../lib/domain/past/frame.ts';
import type { PastFacts } from '../../lib/domain/past/past-reading.ts';
import type { PastReading } from '../../lib/domain/past/past-row.ts';

/** The first pack, compiled, and its frame. */
export const firstCompiled: CompiledPack = compilePack(firstPack);
export const firstFrame = frameOf(firstCompiled);

/** The first pack with some of its text replaced: `"atLeast":30` by `"atLeast":32`. */
export const changedPack = (...changes: readonly (readonly [from: string, to: string])[]): CompiledPack => {
  const text = changes.reduce((now, [from, to]) => now.replaceAll(from, to), JSON.stringify(firstPack));
  return compilePack(Pack.parse(JSON.parse(text)));
};

/** What is kept of a snapshot under the first pack. */
export const keptOf = (snapshot: Snapshot): PastFacts | null => coarseFacts(firstCompiled, firstFrame, snapshot);

const dayBefore = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** An example person with another age, other values and other days, as a page would be read: pregnancy from codes alone. */
export const aPastPerson: fc.Arbitrary<Snapshot> = fc
  .record({
    vignette: fc.constantFrom(...firstPackVignettes()),
    age: fc.integer({ min: 18, max: 100 }),
    imdDecile: fc.option(fc.integer({ min: 1, max: 10 })),
    bmi: fc.integer({ min: 160, max: 500 }).map((tenths) => tenths / 10),
    pam: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
    phq9: fc.integer({ min: 0, max: 27 }),
    medicines: fc.integer({ min: 0, max: 24 }),
    deficits: fc.integer({ min: 0, max: 20 }),
    days: fc.array(fc.integer({ min: 0, max: 800 }), { minLength: 5, maxLength: 5 }),
    isBare: fc.boolean(),
  })
  .map(({ vignette, age, imdDecile, bmi, pam, phq9, medicines, deficits, days, isBare }) => {
    const { today } = vignette;
    const on = (index: number) => dayBefore(today, days[index] ?? 0);
    const measures = [
      { name: 'bmi', value: bmi, unit: 'kg/m2', date: on(0) },
      { name: 'pam_score', value: pam, unit: 'score', date: on(1) },
      { name: 'phq9', value: phq9, unit: 'score', date: on(2) },
      { name: 'repeat_count', value: medicines, unit: 'medicines', date: on(3) },
      { name: 'efi_deficits', value: deficits, unit: 'deficits', date: on(4) },
    ];
    return Snapshot.parse({
      ...vignette,
      patient: { ...vignette.patient, age, imdDecile, pregnant: null },
      measures: isBare ? measures : [...vignette.measures, ...measures.slice(0, 2)],
    });
  });

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A stored row: nobody in particular, of October 2026. */
export const aPastReading = (changes: Partial<PastReading> = {}, number = 1): PastReading => ({
  id: id(number),
  month: '2026-10',
  frame: firstFrame,
  ageBand: '50-59',
  hasLowerBar: null,
  deprivationFifth: null,
  leftOut: [],
  holds: [],
  unclear: [],
  words: [],
  numbers: [],
  ...changes,
});
