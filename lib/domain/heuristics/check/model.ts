import { compilePack, rulesInOrder, type CompiledPack, type CompiledRule } from '../compile.ts';
import type { CodedInput, Pack } from '../pack.ts';
import type { OptionGroup } from '../vocabulary.ts';
import { groupOfRole } from '../removed-options.ts';
import { allOf, anyOf, constant, formulaWriter, metOf, namedAs, notOf, type Formula } from './formula.ts';
import { spaceOf, type Space } from './space.ts';

/** A pack as formulas over its input space. */
export type Model = {
  readonly compiled: CompiledPack;
  readonly space: Space;
  /** Whether a row fires, exclusions and earlier rules taken into account. */
  readonly fires: (rule: CompiledRule) => Formula;
  /** Somebody to whom the pack speaks: not stopped, not *not today*, and possible in life. */
  readonly isSpokenTo: readonly Formula[];
  /** What holds of everybody: a code of a narrow group is one of a wider group, and the other way when the narrow make up the wide. */
  readonly isPossible: readonly Formula[];
  readonly fact: (id: string) => Formula;
};

const isWithin = (narrow: CodedInput, wide: CodedInput): boolean =>
  narrow.freshDays === wide.freshDays &&
  (narrow.endedBy ?? []).join(' ') === (wide.endedBy ?? []).join(' ') &&
  narrow.keys.length < wide.keys.length &&
  narrow.keys.every((key) => wide.keys.includes(key));

const codedInputs = (space: Space): CodedInput[] =>
  space.variables.flatMap(({ inputs }) => (inputs[0]?.input.kind === 'coded' ? [inputs[0].input] : []));

/** Writes a pack as formulas. */
export function modelOf(pack: Pack): Model {
  const compiled = compilePack(pack);
  const space = spaceOf(compiled);
  const rules = rulesInOrder(compiled);
  const memo = new Map<number, Formula>();
  const byId = (id: string): Formula =>
    anyOf(rules.filter(({ rule }) => rule.id === id || rule.listedAs === id).map(fires));
  const write = formulaWriter(compiled, space, byId);
  const writeAlone = formulaWriter(compiled, space, () => constant(false));
  const removes = (group: OptionGroup): Formula =>
    anyOf(compiled.exclusions.filter(({ rule }) => rule.removes.includes(group)).map(fires));
  function work({ rule }: CompiledRule): Formula {
    const parts: Formula[] = [metOf(write(rule.when)), ...rule.blockedBy.map((group) => notOf(removes(group)))];
    if (rule.proposes.length > 0 && rule.stage !== 'stop') {
      const groups = rule.proposes.map(({ role }) => groupOfRole[role]);
      if (groups.every((group) => group !== undefined)) parts.push(anyOf(groups.map((group) => notOf(removes(group)))));
    }
    if (rule.stage === 'fallback') parts.push(notOf(anyOf(compiled.proposals.map(fires))));
    return allOf(parts);
  }
  function fires(rule: CompiledRule): Formula {
    const before = memo.get(rule.index);
    if (before !== undefined) return before;
    const formula = namedAs(compiled.facts.length + rule.index, work(rule));
    memo.set(rule.index, formula);
    return formula;
  }
  const holds = ({ id }: CodedInput): Formula => metOf(write({ input: id, holds: true }));
  const isPossible = codedInputs(space).flatMap((wide, _index, all): Formula[] => {
    const narrow = all.filter((one) => isWithin(one, wide));
    const covered = new Set(narrow.flatMap(({ keys }) => keys));
    const isSplit = wide.keys.every((key) => covered.has(key));
    const upward = narrow.map((one) => anyOf([notOf(holds(one)), holds(wide)]));
    return isSplit ? [...upward, anyOf([notOf(holds(wide)), ...narrow.map(holds)])] : upward;
  });
  return {
    compiled,
    space,
    fires,
    // Each stop rule is asserted not to fire, so what one says of another is settled: they never look at each other.
    isSpokenTo: [...compiled.stops, ...compiled.ends].map(({ rule }) => notOf(metOf(writeAlone(rule.when)))),
    isPossible,
    fact: (id) => (compiled.names.facts.has(id) ? write({ fact: id }) : constant(false)),
  };
}
