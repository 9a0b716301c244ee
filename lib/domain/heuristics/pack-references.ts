import { builtInRules } from './built-in-rules.ts';
import { insideOf } from './condition-parts.ts';
import type { Condition, NumberCondition, Pack, PackInput, PackRule, Threshold } from './pack.ts';

/** Why a pack is refused: where, and in plain words. */
export type PackProblem = { readonly place: string; readonly reason: string };

/** Stages in the order of work; a rule may look only at rules before it. */
export const stageOrder: readonly PackRule['stage'][] = [
  'stop',
  'end',
  'exclude',
  'propose',
  'data',
  'fallback',
  'programme',
];

/** Rules in their order of work. */
export const inOrderOfWork = (rules: readonly PackRule[]): PackRule[] =>
  rules.toSorted((a, b) => stageOrder.indexOf(a.stage) - stageOrder.indexOf(b.stage));

type Scope = {
  readonly inputs: ReadonlyMap<string, PackInput>;
  readonly settings: ReadonlyMap<string, number>;
  readonly facts: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
  readonly report: (reason: string) => void;
};

/** What kind of answer an input gives. */
export function shapeOf(input: PackInput): 'number' | 'yes-no' | 'word' {
  if (input.kind === 'number') return 'number';
  if (input.kind === 'answer') return 'word';
  if (input.kind === 'needs') return input.of === 'type' ? 'yes-no' : 'number';
  if (input.kind !== 'patient') return 'yes-no';
  if (input.field === 'ethnicity') return 'word';
  return input.field === 'pregnant' ? 'yes-no' : 'number';
}

/** The least and greatest value that an input can have. */
export function rangeOf(input: PackInput): readonly [min: number, max: number] {
  if (input.kind === 'number') return [input.min, input.max];
  if (input.kind === 'patient') return input.field === 'imdDecile' ? [1, 10] : [0, 130];
  return input.kind === 'needs' && input.of === 'worst' ? [0, 3] : [0, 20];
}

/** The words with which an input can be answered; null where there is no closed list of them. */
export const wordsOf = (input: PackInput): readonly string[] | null => {
  if (input.kind !== 'answer') return null;
  return input.answer === 'goalArea' ? ['eat', 'move', 'sleep', 'relax'] : ['yes', 'no', 'not-asked'];
};

function borderProblems(condition: NumberCondition, input: PackInput, scope: Scope): void {
  const [min, max] = rangeOf(input);
  const value = (threshold: Threshold | undefined): number | null => {
    if (threshold === undefined) return null;
    if (typeof threshold === 'number') return threshold;
    const setting = scope.settings.get(threshold.setting);
    if (setting === undefined) scope.report(`no setting is called ${threshold.setting}`);
    return setting ?? null;
  };
  const lower = [value(condition.atLeast), value(condition.above)].filter((one) => one !== null);
  const upper = [value(condition.atMost), value(condition.below)].filter((one) => one !== null);
  for (const border of [...lower, ...upper]) {
    if (border < min || border > max)
      scope.report(`${border} lies outside ${input.label}, which runs from ${min} to ${max}`);
  }
  if (lower.length > 1 || upper.length > 1) scope.report('a number has two lower or two upper borders');
  const [from] = lower;
  const [to] = upper;
  if (from !== undefined && to !== undefined && from > to)
    scope.report(`nothing is both ${from} or more and ${to} or less`);
}

function wordProblems(words: readonly string[], input: PackInput, scope: Scope): void {
  if (shapeOf(input) !== 'word') return scope.report(`${input.label} is not answered with a word`);
  const known = wordsOf(input);
  for (const word of words)
    if (known !== null && !known.includes(word)) scope.report(`${input.label} is never "${word}"`);
}

const isAlwaysUsable = ({ kind }: PackInput): boolean => kind === 'coded' || kind === 'tick' || kind === 'medicineFlag';

function inputProblems(condition: Extract<Condition, { input: string }>, scope: Scope): void {
  const input = scope.inputs.get(condition.input);
  if (input === undefined) return scope.report(`no input is called ${condition.input}`);
  if ('isOneOf' in condition) return wordProblems(condition.isOneOf, input, scope);
  const shape = shapeOf(input);
  if ('holds' in condition) {
    if (shape !== 'yes-no') scope.report(`${input.label} is not answered with yes or no`);
  } else if ('is' in condition) {
    if (isAlwaysUsable(input)) scope.report(`${input.label} is always usable`);
  } else if (shape === 'number') borderProblems(condition, input, scope);
  else scope.report(`${input.label} is not a number`);
}

function conditionProblems(condition: Condition, scope: Scope): void {
  for (const inner of insideOf(condition)) conditionProblems(inner, scope);
  if ('input' in condition) inputProblems(condition, scope);
  if ('fact' in condition && !scope.facts.has(condition.fact))
    scope.report(`no fact before this one is called ${condition.fact}`);
  if ('fired' in condition)
    for (const id of condition.fired) if (!scope.rules.has(id)) scope.report(`no rule before this one is called ${id}`);
  if ('settingIsOn' in condition && !scope.settings.has(condition.settingIsOn))
    scope.report(`no setting is called ${condition.settingIsOn}`);
}

const builtInIds: readonly string[] = builtInRules.flatMap(({ id, listedAs }) => [
  id,
  ...(listedAs === undefined ? [] : [listedAs]),
]);
const isReserved = (id: string): boolean => /^[SX]\d/.test(id);

/** Names that stand twice in one list, each once. */
const doubled = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];

function nameProblems(pack: Pack, add: (place: string, reason: string) => void): void {
  const lists = { settings: pack.settings, inputs: pack.inputs, facts: pack.facts, rules: pack.rules };
  for (const [place, list] of Object.entries(lists)) {
    const ids = list.map(({ id }) => id);
    for (const id of doubled(ids)) add(place, `two of them are called ${id}`);
    for (const id of ids) if (id.startsWith('safety.')) add(place, `${id} is a name of the built-in safety rules`);
  }
  for (const { id, listedAs } of pack.rules) {
    if (isReserved(id) || isReserved(listedAs ?? ''))
      add(`rule ${id}`, 'names that begin with S or X and a digit belong to the built-in safety rules');
  }
}

function numberProblems(input: PackInput): string[] {
  if (input.kind !== 'number') return [];
  const namesNothing = input.measures.length === 0 && (input.codeValues ?? []).length === 0;
  return [
    ...(input.min >= input.max ? ['its least value is not below its greatest'] : []),
    ...(namesNothing ? ['it names nothing on the record'] : []),
  ];
}

function inputDefinitionProblems(
  pack: Pack,
  settings: ReadonlyMap<string, number>,
  add: (place: string, reason: string) => void,
): void {
  for (const input of pack.inputs) {
    const place = `input ${input.id}`;
    for (const reason of numberProblems(input)) add(place, reason);
    const isKindNamed = input.kind !== 'needs' || (input.of === 'type') === (input.type !== undefined);
    if (!isKindNamed) add(place, 'a need by kind names its kind, and only then');
    const fresh = input.kind === 'number' || input.kind === 'coded' ? input.freshDays : null;
    if (fresh !== null && typeof fresh === 'object' && !settings.has(fresh.setting))
      add(place, `no setting is called ${fresh.setting}`);
  }
}

/** Everything that a pack names and does not have, uses in the wrong way, or may not touch. */
export function referenceProblems(pack: Pack): PackProblem[] {
  const problems: PackProblem[] = [];
  const add = (place: string, reason: string): void => {
    problems.push({ place, reason });
  };
  nameProblems(pack, add);
  const settings = new Map(pack.settings.map(({ id, value }) => [id, value]));
  inputDefinitionProblems(pack, settings, add);
  const inputs = new Map(pack.inputs.map((input) => [input.id, input]));
  const facts = new Set<string>();
  const rules = new Set<string>();
  const look = (condition: Condition, place: string): void =>
    conditionProblems(condition, { inputs, settings, facts, rules, report: (reason) => add(place, reason) });
  for (const { id, when } of pack.facts) {
    look(when, `fact ${id}`);
    facts.add(id);
  }
  for (const id of builtInIds) rules.add(id);
  for (const { id, listedAs, when } of inOrderOfWork(pack.rules)) {
    look(when, `rule ${id}`);
    rules.add(id);
    if (listedAs !== undefined) rules.add(listedAs);
  }
  for (const [index, { when }] of pack.repeats.entries()) look(when, `repeats ${index + 1}`);
  for (const [index, { when }] of pack.raises.entries()) look(when, `raises ${index + 1}`);
  for (const line of pack.copies) if (line.unless !== undefined) look(line.unless, `copies for ${line.for}`);
  return problems;
}
