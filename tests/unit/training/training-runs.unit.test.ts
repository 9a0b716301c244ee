import { describe, expect, it } from 'vitest';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { trainingPeople } from '../../../lib/content/training/training-people.ts';
import { compilePack } from '../../../lib/domain/heuristics/compile.ts';
import { evaluate } from '../../../lib/domain/heuristics/evaluate.ts';
import { snapshotFromReading } from '../../../lib/domain/heuristics/snapshot-from-reading.ts';
import { saidInRun, trainingReading } from '../../builders/training-reading.ts';

const compiled = compilePack(firstPack);

const runs = trainingPeople.flatMap((person) =>
  person.runs.map((run) => ({ person, run, name: `${person.family}: ${run.title}` })),
);

/** A leap day, a new year and an ordinary day: the content counts back from whatever today is. */
const days = ['2026-11-22', '2027-01-01', '2028-02-29'];

describe('the runs of the training people, by the first pack', () => {
  it.each(runs)('$name', ({ person, run }) => {
    for (const today of days) {
      const { said, typed } = saidInRun(run, today);
      const result = evaluate(compiled, snapshotFromReading(trainingReading(person, today), said, today, typed));
      expect({
        outcome: result.outcome,
        first: result.first,
        next: result.then,
        programmes: [...result.programmes].toSorted(),
      }).toEqual({ ...run.expected, programmes: run.expected.programmes.toSorted() });
    }
  });

  it('leaves the stale scores of the one with old scores to be repeated', () => {
    const person = trainingPeople.find(({ id }) => id === 'dobrowolski');
    const run = person?.runs[0];
    if (!person || !run) throw new Error('no stale person');
    const { said, typed } = saidInRun(run, '2026-11-22');
    const result = evaluate(
      compiled,
      snapshotFromReading(trainingReading(person, '2026-11-22'), said, '2026-11-22', typed),
    );
    expect(result.repeat.toSorted()).toEqual(['bmi', 'pam', 'phq9']);
    expect(result.ask.toSorted()).toEqual(['confidence-ruler', 'needs-check']);
  });
});
