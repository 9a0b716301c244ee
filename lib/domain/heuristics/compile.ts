import { builtInBlock } from './built-in.ts';
import { compileCondition, type Ask, type Names } from './conditions.ts';
import type { PlacedInput } from './known.ts';
import type { CopyLine, Pack, PackFact, PackRule, RuleBlock } from './pack.ts';
import { pamCutoffsFrom, type PamCutoffs } from './pam-level.ts';
import { compileResolver, type Resolver } from './resolve.ts';
import type { RepeatScore, ResultFlag } from './vocabulary.ts';

/** A rule ready to be asked. `index` is its place in `Known.fired`. */
export type CompiledRule = {
  readonly rule: PackRule;
  readonly index: number;
  readonly ask: Ask;
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
  readonly facts: readonly { readonly fact: PackFact; readonly ask: Ask }[];
  readonly stops: readonly CompiledRule[];
  readonly ends: readonly CompiledRule[];
  readonly exclusions: readonly CompiledRule[];
  readonly proposals: readonly CompiledRule[];
  readonly data: readonly CompiledRule[];
  readonly fallbacks: readonly CompiledRule[];
  readonly programmes: readonly CompiledRule[];
  readonly ruleCount: number;
  readonly repeats: readonly { readonly score: RepeatScore; readonly ask: Ask }[];
  readonly raises: readonly { readonly flag: ResultFlag; readonly ask: Ask }[];
  readonly copies: ReadonlyMap<string, readonly { readonly line: CopyLine; readonly unless: Ask | null }[]>;
};

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

function compileCopies(pack: Pack, names: Names): CompiledPack['copies'] {
  const copies = new Map<string, { line: CopyLine; unless: Ask | null }[]>();
  for (const line of pack.copies) {
    const compiled = { line, unless: line.unless === undefined ? null : compileCondition(line.unless, names) };
    copies.set(line.for, [...(copies.get(line.for) ?? []), compiled]);
  }
  return copies;
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
  const compiled: CompiledRule[] = rules.map((rule, index) => ({
    rule,
    index,
    ask: compileCondition(rule.when, names),
    isBuiltIn: index < builtInBlock.rules.length,
  }));
  const at = (stage: PackRule['stage']): CompiledRule[] => compiled.filter(({ rule }) => rule.stage === stage);
  return {
    pack,
    names,
    pamCutoffs: pamCutoffsFrom(overrides),
    placed,
    resolve: compileResolver(placed, names.settings),
    facts: facts.map((fact) => ({ fact, ask: compileCondition(fact.when, names) })),
    stops: at('stop'),
    ends: at('end'),
    exclusions: at('exclude'),
    proposals: at('propose'),
    data: at('data'),
    fallbacks: at('fallback'),
    programmes: at('programme'),
    ruleCount: rules.length,
    repeats: pack.repeats.map(({ score, when }) => ({ score, ask: compileCondition(when, names) })),
    raises: pack.raises.map(({ flag, when }) => ({ flag, ask: compileCondition(when, names) })),
    copies: compileCopies(pack, names),
  };
}
