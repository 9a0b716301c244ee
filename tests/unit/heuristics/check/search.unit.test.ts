import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../../lib/content/codes/code-table.ts';
import { firstPack } from '../../../../lib/content/packs/first-pack.ts';
import { canBeMet, forget, newLook, possible } from '../../../../lib/domain/heuristics/check/formula.ts';
import { checkFreshness, checkUnused } from '../../../../lib/domain/heuristics/check/input-findings.ts';
import { modelOf } from '../../../../lib/domain/heuristics/check/model.ts';
import { needsCells } from '../../../../lib/domain/heuristics/check/needs-cells.ts';
import { personOf } from '../../../../lib/domain/heuristics/check/person.ts';
import { findPerson } from '../../../../lib/domain/heuristics/check/search.ts';
import { findSeams } from '../../../../lib/domain/heuristics/check/seams.ts';
import { representatives } from '../../../../lib/domain/heuristics/check/space.ts';
import { checkVignettes } from '../../../../lib/domain/heuristics/check/vignette-findings.ts';
import { decide, knownOf } from '../../../../lib/domain/heuristics/decide.ts';

const model = modelOf(firstPack);
const { compiled, space } = model;
const spoken = [
  ...compiled.exclusions,
  ...compiled.proposals,
  ...compiled.data,
  ...compiled.fallbacks,
  ...compiled.programmes,
];

/** A deterministic stream of numbers from 0 to below 1. */
function* numbers(seed: number): Generator<number> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 4_294_967_296;
  }
}

describe('findPerson', { timeout: 60_000 }, () => {
  it.each(spoken.map((rule) => [rule.rule.id, rule] as const))(
    'finds somebody in whom %s fires, and running them shows it',
    (_id, rule) => {
      const found = findPerson([model.fires(rule), ...model.isSpokenTo, ...model.isPossible], space);
      expect(found).not.toBeNull();
      const { snapshot } = personOf(found ?? new Int16Array(), space);
      expect(decide(compiled, knownOf(compiled, snapshot)).fired.map(({ id }) => id)).toContain(rule.rule.id);
    },
  );

  it('agrees with the engine on 5,000 people drawn from the space: same rules fire, nobody is left out', () => {
    const draw = numbers(20_261_122);
    const base = findPerson(model.isSpokenTo, space) ?? new Int16Array(space.variables.length);
    const next = (): number => draw.next().value ?? 0;
    let spokenTo = 0;
    for (let count = 0; count < 5000; count += 1) {
      const assignment = Int16Array.from(space.variables, ({ cells }, index) =>
        next() < 0.3 ? Math.floor(next() * cells.length) : Math.max(0, base[index] ?? 0),
      );
      const look = newLook(assignment, space.factCount);
      if (!model.isPossible.every((formula) => possible(formula, look) === canBeMet)) continue;
      const decision = decide(compiled, knownOf(compiled, personOf(assignment, space).snapshot));
      const isSpokenTo = model.isSpokenTo.every((formula) => possible(formula, look) === canBeMet);
      expect(isSpokenTo).toBe(decision.outcome === 'recommend' || decision.outcome === 'collect');
      if (!isSpokenTo) continue;
      spokenTo += 1;
      const byFormula = spoken
        .filter((rule) => possible(model.fires(rule), look) === canBeMet)
        .map(({ rule }) => rule.id);
      expect(byFormula).toEqual(decision.fired.map(({ id }) => id));
      expect(decision.first !== 'none' || decision.ask.length > 0).toBe(true);
    }
    expect(spokenTo).toBeGreaterThan(300);
  });

  it('proves that two opposites never hold together', () => {
    const low = model.fact('lowActivation');
    const high = model.fact('highActivation');
    expect(findPerson([low, high], space)).toBeNull();
    expect(findPerson([low], space)).not.toBeNull();
  });
});

describe('representatives', () => {
  it('has every border, and a value between each two', () => {
    expect(representatives([18.5, 30], 8, 120, false)).toEqual([8, 13.25, 18.5, 24.25, 30, 75, 120]);
    expect(representatives([10, 16], 0, 27, true)).toEqual([0, 1, 9, 10, 11, 15, 16, 17, 26, 27]);
  });
});

describe('needsCells', () => {
  it('has not asked, none, and each level', () => {
    const inputs = compiled.placed.filter(({ input }) => input.kind === 'needs');
    const kinds = needsCells(inputs, [1, 2]).map(({ fact }) => fact.kind);
    expect(kinds.filter((kind) => kind === 'nothing')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'needs').length).toBeGreaterThan(10);
  });
});

describe('findSeams', () => {
  it('lets 15 and 16 of a whole number meet', () => {
    expect(findSeams(compiled, [...compiled.stops, ...spoken])).toEqual([]);
  });
});

describe('checkFreshness', () => {
  it('finds nothing in the first pack, nor does checkUnused', () => {
    expect(checkFreshness(firstPack, codeTable)).toEqual([]);
    expect(checkUnused(firstPack)).toEqual([]);
  });
});

describe('checkVignettes', () => {
  it('names every row when there is no vignette', () => {
    expect(checkVignettes(compiled, spoken, [], () => null).map(({ kind }) => kind)).toEqual(
      spoken.map(() => 'no-vignette'),
    );
  });
});

describe('forget', () => {
  it('makes a look work things out again', () => {
    const assignment = new Int16Array(space.variables.length).fill(0);
    const look = newLook(assignment, space.factCount);
    const before = possible(model.fact('needNone'), look);
    assignment.fill(1);
    forget(look);
    expect(possible(model.fact('needNone'), look)).not.toBe(before);
  });
});
