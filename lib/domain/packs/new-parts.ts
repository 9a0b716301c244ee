import type { Condition, Pack, PackInput, PackRule, Stage } from '../heuristics/pack.ts';
import { rangeOf, shapeOf, wordsOf } from '../heuristics/pack-references.ts';
import { AskQuestion, OptionGroup, Programme, Role } from '../heuristics/vocabulary.ts';
import { borders, borderWords } from './sentence.ts';
import type { Border, PackPath } from './sentence.ts';

/** Something that a condition can be about: an input of the pack or one of its named facts. */
export type Subject =
  | { readonly kind: 'fact'; readonly id: string; readonly label: string }
  | { readonly kind: 'yes-no'; readonly id: string; readonly label: string }
  | { readonly kind: 'word'; readonly id: string; readonly label: string; readonly words: readonly string[] }
  | { readonly kind: 'number'; readonly id: string; readonly label: string; readonly range: readonly [number, number] };

const subjectOf = (input: PackInput): Subject | null => {
  const { id, label } = input;
  const shape = shapeOf(input);
  if (shape === 'number') return { kind: 'number', id, label, range: rangeOf(input) };
  if (shape === 'yes-no') return { kind: 'yes-no', id, label };
  const words = wordsOf(input);
  return words === null ? null : { kind: 'word', id, label, words };
};

/** Everything in a pack that a new condition can be about. Inputs without a closed list of words are left out. */
export const subjectsOf = (pack: Pick<Pack, 'inputs' | 'facts'>): readonly Subject[] => [
  ...pack.facts.map(({ id, label }): Subject => ({ kind: 'fact', id, label })),
  ...pack.inputs.flatMap((input) => subjectOf(input) ?? []),
];

/** How a subject is asked: a border, yes or no, one word, or that it cannot be told. */
export type Comparison = Border | 'holds' | 'holdsNot' | 'cannotTell' | `is ${string}`;

/** The comparisons that fit a subject, in words. */
export const comparisonsFor = (subject: Subject): readonly { readonly value: Comparison; readonly label: string }[] => {
  if (subject.kind === 'number') return borders.map((value) => ({ value, label: `is ${borderWords[value]}` }));
  if (subject.kind === 'word')
    return subject.words.map((word) => ({ value: `is ${word}` as const, label: `is ${word}` }));
  return [
    { value: 'holds', label: 'is so' },
    { value: 'holdsNot', label: 'is not so' },
    { value: 'cannotTell', label: 'cannot be told' },
  ];
};

/** The condition of a subject, a comparison and, for a border, its number. */
export const conditionOf = (subject: Subject, comparison: Comparison, number: number): Condition => {
  if (subject.kind === 'number') {
    const border = borders.find((one) => one === comparison) ?? 'atLeast';
    return { input: subject.id, [border]: number };
  }
  if (subject.kind === 'word') return { input: subject.id, isOneOf: [comparison.slice('is '.length)] };
  const plain: Condition = subject.kind === 'fact' ? { fact: subject.id } : { input: subject.id, holds: true };
  if (comparison === 'holdsNot') return { not: plain };
  return comparison === 'cannotTell' ? { cannotTell: plain } : plain;
};

/** A condition with one more beside it: both (`all`) or either (`any`). */
export const withCondition = (when: Condition, added: Condition, joiner: 'all' | 'any'): Condition => {
  if (joiner === 'all') return 'all' in when ? { all: [...when.all, added] } : { all: [when, added] };
  return 'any' in when ? { any: [...when.any, added] } : { any: [when, added] };
};

/** The conditions side by side at the top of one, each with its place from there; one alone has none. */
export const topConditions = (
  when: Condition,
): readonly { readonly condition: Condition; readonly path: PackPath | null }[] => {
  const listed = (name: 'all' | 'any', list: readonly Condition[]) =>
    list.map((condition, index) => ({ condition, path: list.length === 1 ? null : [name, index] }));
  if ('all' in when) return listed('all', when.all);
  return 'any' in when ? listed('any', when.any) : [{ condition: when, path: null }];
};

/** Stages in which a pack may have rules. */
export const ownStages = ['exclude', 'propose', 'data', 'fallback', 'programme'] as const satisfies readonly Stage[];
export type OwnStage = (typeof ownStages)[number];

/** Roles that a pack may name; the others belong to the built-in safety rules. */
export const ownRoles: readonly Role[] = Role.options.filter(
  (role) => !['none', 'clinician-now', 'urgent-social'].includes(role),
);

/** What the rules of a stage do, as the words to choose from. */
export const effectsOf = (stage: OwnStage): readonly string[] => {
  if (stage === 'exclude') return OptionGroup.options.filter((group) => group !== 'all-lifestyle-prompts');
  if (stage === 'data') return AskQuestion.options;
  return stage === 'programme' ? Programme.options : ownRoles;
};

const effectLists = (stage: OwnStage, effect: string, priority: number) => ({
  proposes: ownRoles.flatMap((role) =>
    role === effect && (stage === 'propose' || stage === 'fallback') ? [{ role, priority }] : [],
  ),
  programmes: stage === 'programme' ? Programme.options.filter((one) => one === effect) : [],
  asks: stage === 'data' ? AskQuestion.options.filter((one) => one === effect) : [],
  removes: stage === 'exclude' ? OptionGroup.options.filter((one) => one === effect) : [],
});

/** What a person says of a new rule. */
export type NewRule = {
  readonly id: string;
  readonly stage: OwnStage;
  readonly when: Condition;
  readonly effect: string;
  readonly priority: number;
  readonly why: string;
  readonly source: string;
};

/** A new rule, as agreed by the team until somebody names better evidence. The pack's own check reads it through. */
export const ruleFrom = ({ id, stage, when, effect, priority, why, source }: NewRule): PackRule => ({
  id,
  stage,
  when,
  ...effectLists(stage, effect, priority),
  flags: [],
  blockedBy: [],
  why,
  next: '',
  evidence: { labels: ['T'], source },
});

/** A name that no rule of the pack has: `N1`, `N2` and so on. */
export const freeRuleId = ({ rules }: Pick<Pack, 'rules'>): string => {
  const taken = new Set(rules.flatMap(({ id, listedAs }) => [id, listedAs]));
  let number = 1;
  while (taken.has(`N${number}`)) number += 1;
  return `N${number}`;
};
