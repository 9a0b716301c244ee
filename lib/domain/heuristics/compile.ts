import { builtInBlock } from './built-in.ts';
import type { Circuit, Place } from './circuit.ts';
import { Layout, type Names } from './conditions.ts';
import { emptyKnown, type Known, type PlacedInput } from './known.ts';
import type { CopyLine, Pack, PackFact, PackRule, RuleBlock } from './pack.ts';
import { pamCutoffsFrom, type PamCutoffs } from './pam-level.ts';
import { compileResolver, type Resolver } from './resolve.ts';
import type { RepeatScore, ResultFlag } from './vocabulary.ts';

/** A rule ready to be asked: `when` is where its answer stands. `index` is its place in `Known.fired`. */
export type CompiledRule = {
  readonly rule: PackRule;
  readonly index: number;
  readonly when: Place;
  readonly isBuiltIn: boolean;
};

/** A pack made ready once, with the built-in safety block in front of it. */
export type CompiledPack = {
  readonly pack: Pack;
  readonly names: Names;
  /** The PAM scoring version in use: how a score is put into levels 3 and 4. */
  readonly pamCutoffs: PamCutoffs;
  readonly placed: readonly PlacedInput[];
  readonly resolve: Resolver;
  /** Every condition of the pack, laid out. */
  readonly circuit: Circuit;
  readonly facts: readonly { readonly fact: PackFact; readonly register: number }[];
  readonly stops: readonly CompiledRule[];
  readonly ends: readonly CompiledRule[];
  readonly exclusions: readonly CompiledRule[];
  readonly proposals: readonly CompiledRule[];
  readonly data: readonly CompiledRule[];
  readonly fallbacks: readonly CompiledRule[];
  readonly programmes: readonly CompiledRule[];
  readonly ruleCount: number;
  /** The person being looked at; one after the other use it, since making its columns costs more than the rules do. */
  readonly scratch: Known;
  readonly repeats: readonly { readonly score: RepeatScore; readonly when: Place }[];
  readonly raises: readonly { readonly flag: ResultFlag; readonly when: Place }[];
  readonly copies: ReadonlyMap<string, readonly { readonly line: CopyLine; readonly unless: Place | null }[]>;
};

/** Every rule of a compiled pack, the built-in ones among them, in the order of work. */
export const rulesInOrder = (compiled: CompiledPack): readonly CompiledRule[] => [
  ...compiled.stops,
  ...compiled.ends,
  ...compiled.exclusions,
  ...compiled.proposals,
  ...compiled.data,
  ...compiled.fallbacks,
  ...compiled.programmes,
];

/** Settings given for one run beside those of the pack; names that the pack does not have are left out. */
export type SettingOverrides = Readonly<Record<string, unknown>>;

function settingsInForce(pack: Pack, overrides: SettingOverrides): Map<string, number> {
  const settings = new Map<string, number>();
  for (const { id, value, min, max } of pack.settings) {
    const given = overrides[id];
    const isUsable = typeof given === 'number' && given >= min && given <= max;
    settings.set(id, isUsable ? given : value);
  }
  return settings;
}

function placeInputs(blocks: readonly RuleBlock[]): PlacedInput[] {
  let slot = 0;
  return blocks.flatMap((block) =>
    block.inputs.map((input) => ({ input, slot: slot++, codedNeeds: block.codedNeeds })),
  );
}

/** Every rule under its own id and under the id it is listed as. */
function ruleSlots(rules: readonly PackRule[]): Map<string, number[]> {
  const slots = new Map<string, number[]>();
  for (const [index, rule] of rules.entries()) {
    for (const id of new Set([rule.id, rule.listedAs ?? rule.id])) slots.set(id, [...(slots.get(id) ?? []), index]);
  }
  return slots;
}

/** Every condition that a pack has, with what it belongs to. */
function layOut(pack: Pack, facts: readonly PackFact[], rules: readonly PackRule[], names: Names) {
  const layout = new Layout(names);
  const wires = facts.map((fact) => ({ fact, wire: layout.addFact(fact.id, fact.when) }));
  const whens = rules.map((rule) => layout.addPlace(rule.when));
  const repeats = pack.repeats.map(({ score, when }) => ({ score, place: layout.addPlace(when) }));
  const raises = pack.raises.map(({ flag, when }) => ({ flag, place: layout.addPlace(when) }));
  const unlesses = pack.copies.map((line) => ({
    line,
    place: line.unless === undefined ? null : layout.addPlace(line.unless),
  }));
  return {
    circuit: layout.finish(),
    facts: wires.map(({ fact, wire }) => ({ fact, register: layout.registerOf(wire) })),
    whens: whens.map((place) => place()),
    repeats: repeats.map(({ score, place }) => ({ score, when: place() })),
    raises: raises.map(({ flag, place }) => ({ flag, when: place() })),
    copies: Map.groupBy(
      unlesses.map(({ line, place }) => ({ line, unless: place?.() ?? null })),
      ({ line }) => line.for,
    ),
  };
}

/**
 * Makes a pack ready for use, with the built-in safety block in front of it.
 *
 * Shape: the pack has passed `readPack`. Errors: throws `UnknownName` when a condition names nothing: a bug.
 */
export function compilePack(pack: Pack, overrides: SettingOverrides = {}): CompiledPack {
  const blocks: RuleBlock[] = [builtInBlock, pack];
  const placed = placeInputs(blocks);
  const facts = blocks.flatMap((block) => block.facts);
  const rules = blocks.flatMap((block) => block.rules);
  const names: Names = {
    inputs: new Map(placed.map(({ input, slot }) => [input.id, slot])),
    facts: new Map(facts.map((fact, index) => [fact.id, index])),
    rules: ruleSlots(rules),
    settings: settingsInForce(pack, overrides),
  };
  const { whens, ...laidOut } = layOut(pack, facts, rules, names);
  const compiled: CompiledRule[] = whens.flatMap((when, index) => {
    const rule = rules[index];
    return rule === undefined ? [] : [{ rule, index, when, isBuiltIn: index < builtInBlock.rules.length }];
  });
  const at = (stage: PackRule['stage']): CompiledRule[] => compiled.filter(({ rule }) => rule.stage === stage);
  return {
    pack,
    names,
    pamCutoffs: pamCutoffsFrom(overrides),
    placed,
    resolve: compileResolver(placed, names.settings),
    stops: at('stop'),
    ends: at('end'),
    exclusions: at('exclude'),
    proposals: at('propose'),
    data: at('data'),
    fallbacks: at('fallback'),
    programmes: at('programme'),
    ruleCount: rules.length,
    scratch: emptyKnown(placed.length, facts.length, rules.length),
    ...laidOut,
  };
}
