import { describe, expect, it } from 'vitest';
import { firstPackVignettes } from '../../../lib/content/packs/example-people.ts';
import { firstPack } from '../../../lib/content/packs/first-pack.ts';
import { compilePack, evaluate } from '../../../lib/domain/heuristics/evaluate.ts';
import { programmes } from '../../../lib/domain/heuristics/programmes.ts';
import { leftOutBy } from '../../../lib/domain/heuristics/set-aside.ts';
import type { AsideKind } from '../../../lib/domain/heuristics/set-aside.ts';
import type { Pack } from '../../../lib/domain/heuristics/pack.ts';
import type { Vignette } from '../../../lib/domain/heuristics/vignette.ts';

const compiled = compilePack(firstPack);
const people = firstPackVignettes();

const said = (rule: string, service: string, kind: AsideKind) => leftOutBy([{ rule, service, kind }]);

/** The first example person in whom this rule leads to this role. */
const personOf = (first: string, rule: string): Vignette => {
  const found = people.find(({ expected }) => expected.first === first && expected.rules.includes(rule));
  if (found === undefined) throw new Error(`nobody for ${rule}`);
  return found;
};

describe('leftOutBy', () => {
  it.each(programmes)(
    'leaves %s out of every rule once it was done, and a clinician out of one rule only',
    (service) => {
      expect(said('Q1', service, 'done')).toEqual({ rules: new Set(), services: new Set([service]) });
      expect(said('Q1', 'clinician', 'done')).toEqual({ rules: new Set(['Q1']), services: new Set() });
    },
  );
});

describe('evaluate with what was set aside', () => {
  it('changes nothing where nothing was', () => {
    for (const person of people) {
      expect(evaluate(compiled, person, leftOutBy([]))).toEqual(evaluate(compiled, person));
      expect(evaluate(compiled, person).setAside).toEqual([]);
    }
  });

  it('H-12, H-14: puts no stop rule and no exclusion away, whatever is said of it', () => {
    const stopped = people.filter(({ expected }) => expected.outcome !== 'recommend' && expected.outcome !== 'collect');
    expect(stopped.length).toBeGreaterThan(10);
    for (const person of people) {
      const before = evaluate(compiled, person);
      const everything = leftOutBy(
        [...before.rules, 'S1'].flatMap((rule) =>
          (['done', 'unfit'] as const).map((kind) => ({ rule, service: before.first, kind })),
        ),
      );
      const after = evaluate(compiled, person, everything);
      expect(after.suppressed).toEqual(expect.arrayContaining([...before.suppressed]));
      if (stopped.includes(person)) expect(after).toEqual(before);
    }
  });

  it('gives a thing that was done from no rule, and a thing that is not relevant from its own rule only', () => {
    const [quiet, also] = [
      firstPack.rules.find(({ id }) => id === 'Q1'),
      firstPack.rules.find(({ id }) => id === 'Q2'),
    ];
    if (quiet === undefined || also === undefined) throw new Error('no such rule');
    // Q1 once more, later and under another name: two rules that propose the coach to the same person.
    const pack: Pack = { ...firstPack, rules: [...firstPack.rules, { ...quiet, id: 'Q9', listedAs: 'Q9' }] };
    const two = compilePack(pack);
    const person = personOf('health-coach', 'Q1');
    expect(evaluate(two, person).rules).toEqual(expect.arrayContaining(['Q1', 'Q9']));
    const unfit = evaluate(two, person, said('Q1', 'health-coach', 'unfit'));
    expect(unfit.first).toBe('health-coach');
    expect(unfit.setAside).toEqual(['Q1']);
    const done = evaluate(two, person, said('Q1', 'health-coach', 'done'));
    expect(done.first).not.toBe('health-coach');
    expect(done.setAside).toEqual(['Q1', 'Q9']);
  });

  it('goes on to the next whom the pack proposes, in the order of the pack', () => {
    const person = personOf('health-coach', 'Q1b');
    const before = evaluate(compiled, person);
    const after = evaluate(compiled, person, said('Q1b', 'health-coach', 'done'));
    expect([before.first, ...before.then]).toEqual([
      'health-coach',
      ...(after.first === 'none' ? [] : [after.first, ...after.then]),
    ]);
    expect(after.first).toBe('link-worker');
  });

  it('proposes nobody rather than a stand-in when all was set aside', () => {
    const person = personOf('health-coach', 'Q1');
    const after = evaluate(compiled, person, said('Q1', 'health-coach', 'unfit'));
    expect(after).toMatchObject({ outcome: 'collect', first: 'none', setAside: ['Q1'] });
    expect(after.rules).not.toContain('F1');
  });

  it('H-12: never takes another clinical question away because one was dealt with', () => {
    const person = personOf('clinician', 'C2');
    const both: Vignette = {
      ...person,
      measures: [...person.measures, { name: 'bmi', value: 17, unit: 'kg/m2', date: person.today }],
    };
    expect(evaluate(compiled, both).rules).toEqual(expect.arrayContaining(['C2', 'C3']));
    const after = evaluate(compiled, both, said('C2', 'clinician', 'done'));
    expect(after.first).toBe('clinician');
    expect(after.rules).toContain('C3');
    expect(after.setAside).toEqual(['C2']);
  });

  it('puts away a programme from every rule once it is done', () => {
    const person = people.find(({ expected }) => expected.programmes.includes('stop-smoking'));
    if (person === undefined) throw new Error('nobody smokes');
    expect(evaluate(compiled, person, said('W4', 'stop-smoking', 'done')).programmes).not.toContain('stop-smoking');
    expect(evaluate(compiled, person, said('W4', 'stop-smoking', 'later')).programmes).not.toContain('stop-smoking');
  });
});
