import type { CapacityLine, Pack, PackInput, PackRule } from '../heuristics/pack.ts';
import { vignettesOf } from '../heuristics/pack-vignettes.ts';
import type { Vignette } from '../heuristics/vignette.ts';
import { conditionText } from './sentence.ts';

/** One place where two packs differ, as two sentences; null where one of them has no such thing. */
export type PackDifference = {
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** What a pack says of a colleague without a slot or with a long wait, as a sentence. */
export const capacityInWords = (line: CapacityLine, names: (word: string) => string): string => {
  const when = line.overWeeks === null ? 'no slot' : `no slot or a wait over ${line.overWeeks} weeks`;
  const then = line.instead === null ? '' : ` ${names(line.instead)} first instead.`;
  return `${names(line.role)} with ${when}: “${line.says}”${then}`;
};

/** A rule in one line: when, who, what else, why. Ids of roles and programmes stand as they are; the page names them. */
export const ruleText = (rule: PackRule, pack: Pack, names: (word: string) => string): string => {
  const parts = [
    `If ${conditionText(rule.when, pack)}`,
    ...rule.proposes.map(({ role, priority }) => `${names(role)} (priority ${priority})`),
    ...rule.programmes.map((programme) => `programme: ${names(programme)}`),
    ...rule.asks.map((ask) => `ask: ${names(ask)}`),
    ...rule.flags.map((flag) => `note: ${names(flag)}`),
    ...rule.removes.map((group) => `removes: ${names(group)}`),
    ...rule.blockedBy.map((group) => `not where removed: ${names(group)}`),
  ];
  const next = rule.next === '' ? '' : ` Next: ${rule.next}`;
  const evidence = `Evidence: ${rule.evidence.labels.join(', ')}, ${rule.evidence.source}`;
  return `${parts.join('; ')}. ${rule.why}${next} (${evidence}.)`;
};

const freshText = (input: PackInput): string => {
  if (!('freshDays' in input)) return '';
  if (input.freshDays === null) return ', however old';
  return typeof input.freshDays === 'number'
    ? `, up to ${input.freshDays} days old`
    : `, as old as the setting ${input.freshDays.setting}`;
};

/** The rest of a definition, in which no two packs may differ unseen. */
const remainder = (value: object, shown: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(Object.entries(value).filter(([name]) => !shown.includes(name))));

const byId = <T extends { readonly id: string }>(
  kind: string,
  before: readonly T[],
  after: readonly T[],
  text: (item: T, side: 'before' | 'after') => string,
): PackDifference[] => {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const was = before.find((item) => item.id === id);
    const is = after.find((item) => item.id === id);
    if (was !== undefined && is !== undefined && JSON.stringify(was) === JSON.stringify(is)) return [];
    return [
      {
        place: `${kind} ${id}`,
        before: was === undefined ? null : text(was, 'before'),
        after: is === undefined ? null : text(is, 'after'),
      },
    ];
  });
};

const plain = (place: string, before: string, after: string): PackDifference[] =>
  before === after ? [] : [{ place, before, after }];

const orderOf = (pack: Pack): string => pack.rules.map(({ id }) => id).join(', ');

const agreedText = (pack: Pack): string =>
  pack.agreedBy.length === 0
    ? 'nobody yet'
    : pack.agreedBy.map(({ name, role, date }) => `${name}, ${role}, ${date}`).join('; ');

const vignetteText = ({ title, story, expected, ...person }: Vignette, names: (word: string) => string): string => {
  const { outcome, first, rules, ...rest } = expected;
  const others = JSON.stringify({ ...person, ...rest, story });
  return `${title}: ${outcome === 'recommend' ? `${names(first)} first` : outcome} (${rules.join(', ')}) ${others}`;
};

const aboutDifferences = (before: Pack, after: Pack): PackDifference[] => [
  ...plain('name', before.name, after.name),
  ...plain('version', before.version, after.version),
  ...plain('owner', before.owner, after.owner),
  ...plain('agreed by', agreedText(before), agreedText(after)),
  ...plain('review date', before.reviewDate, after.reviewDate),
  ...plain('licence', before.licence, after.licence),
  ...plain('notes', before.notes, after.notes),
];

const capacityText = ({ capacity = [] }: Pack, names: (word: string) => string): string =>
  capacity.map((line) => capacityInWords(line, names)).join(' ') || 'nothing is said';

const restDifferences = (before: Pack, after: Pack, names: (word: string) => string): PackDifference[] => [
  ...plain('needs from codes', JSON.stringify(before.codedNeeds), JSON.stringify(after.codedNeeds)),
  ...plain('scores to repeat', JSON.stringify(before.repeats), JSON.stringify(after.repeats)),
  ...plain('notes from scores', JSON.stringify(before.raises), JSON.stringify(after.raises)),
  ...plain('no slot or a long wait', capacityText(before, names), capacityText(after, names)),
  ...plain('codes that may be copied', JSON.stringify(before.copies), JSON.stringify(after.copies)),
];

/**
 * Every difference between two packs, rule by rule.
 *
 * Result: empty only when the two say the same in every field (H-22, T-17): what has no sentence of its own is compared
 * as it is written.
 */
export const packDifference = (
  before: Pack,
  after: Pack,
  names: (word: string) => string,
): readonly PackDifference[] => {
  const sides = { before, after };
  const isReordered = orderOf(before) !== orderOf(after) && before.rules.length === after.rules.length;
  return [
    ...byId('rule', before.rules, after.rules, (rule, side) => ruleText(rule, sides[side], names)),
    ...(isReordered ? plain('order of the rules', orderOf(before), orderOf(after)) : []),
    ...byId(
      'fact',
      before.facts,
      after.facts,
      (fact, side) => `${fact.label}: ${conditionText(fact.when, sides[side])}`,
    ),
    ...byId(
      'setting',
      before.settings,
      after.settings,
      ({ label, value, min, max }) => `${label}: ${value} (${min} to ${max})`,
    ),
    ...byId(
      'input',
      before.inputs,
      after.inputs,
      (input) => `${input.label}${freshText(input)} ${remainder(input, ['id', 'label', 'freshDays'])}`,
    ),
    ...byId('example person', vignettesOf(before), vignettesOf(after), (vignette) => vignetteText(vignette, names)),
    ...aboutDifferences(before, after),
    ...restDifferences(before, after, names),
  ];
};
