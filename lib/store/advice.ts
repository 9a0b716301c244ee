import { backgroundWords } from '../content/sidebar/background-words.ts';
import { evidenceNames, ideaHeadlines, programmeNames, roleNames } from '../content/sidebar/role-words.ts';
import { needsNotAsked, shortReasons } from '../content/sidebar/short-reasons.ts';
import type { RoleWait } from '../domain/heuristics/capacity.ts';
import type { CompiledPack } from '../domain/heuristics/compile.ts';
import { conceptKey } from '../domain/heuristics/concept-keys.ts';
import type { PackInput } from '../domain/heuristics/pack.ts';
import { withDatesInWords } from '../domain/plain-words.ts';
import type { Item, Reading } from '../domain/reading.ts';
import { shortReasonsOf, type ShortReasons } from './short-reasons-of.ts';

/** One reason of a result: the rule in its own words, what matched, and what could not be told. */
type ResultReason = {
  readonly rule: string;
  readonly sentence: string;
  readonly next: string;
  readonly matched: readonly string[];
  readonly cannotTell: readonly string[];
  readonly evidence: { readonly labels: readonly string[]; readonly source: string };
};

/** The part of a pack's result that is put into words here. */
export type ResultToWord = {
  readonly outcome: 'stop' | 'not-today' | 'collect' | 'recommend' | 'not-applicable';
  readonly first: string;
  readonly then: readonly string[];
  readonly programmes: readonly string[];
  readonly suppressed: readonly string[];
  readonly repeat: readonly string[];
  readonly ask: readonly string[];
  readonly flags: readonly string[];
  readonly rules: readonly string[];
  readonly leading: string | null;
  readonly setAside: readonly string[];
  readonly waits: readonly RoleWait[];
  readonly why: string;
  readonly pamNote: string | null;
  readonly reasons: readonly ResultReason[];
};

/** Something that matched, and where on the page it was read; an answer given today has no place. */
export type Matched = { readonly words: string; readonly item: Item | null };

/** One rule as the "why" shows it. */
export type RuleShown = {
  readonly id: string;
  readonly sentence: string;
  /** What the rule says comes next; empty when it says nothing. */
  readonly next: string;
  readonly evidence: string;
  readonly matched: readonly Matched[];
  readonly cannotTell: readonly string[];
};

/** What is said about a person, in words fit for the screen. `kind` decides which screen. */
export type Advice = {
  /** `quiet`: nothing to say, said plainly. `rulesOff`: the talk may go on, and the rules propose nothing for it. */
  readonly kind: 'idea' | 'stop' | 'quiet' | 'rulesOff';
  readonly headline: string;
  /** Under ten words. */
  readonly reason: string;
  /** The rule behind the idea, and the colleague or programme it names; null when no rule proposes one. */
  readonly behind: { readonly rule: string; readonly service: string } | null;
  /** How soon whoever the rules name first can see somebody, and what the pack says then; empty when nobody said. */
  readonly wait: string;
  /** Who is first, and why in under ten words; empty when the rules cannot say. */
  readonly first: string;
  readonly roleReason: string;
  readonly rules: readonly RuleShown[];
};

const named = (table: Readonly<Record<string, string>>, word: string): string => table[word] ?? word;

/** The keys of the code table behind a matched fact, by the words it is said in. */
type KeysBehind = (words: string) => readonly string[];

const keysOf = (input: PackInput): readonly string[] => {
  if (input.kind === 'coded') return input.keys;
  return input.kind === 'number' ? [...input.measures, ...(input.codeValues ?? []).map(({ key }) => key)] : [];
};

/** Finds the keys by the label that the words begin with; the longest label that fits is the one. */
const keysBehindOf = (compiled: CompiledPack): KeysBehind => {
  const inputs = compiled.placed.map(({ input }) => input).toSorted((a, b) => b.label.length - a.label.length);
  return (words) => {
    const found = inputs.find(({ label }) => words.startsWith(label));
    return found === undefined ? [] : inputs.flatMap((input) => (input.label === found.label ? keysOf(input) : []));
  };
};

/** The item of the reading that counts for one of these keys: active, the latest first. */
const itemFor = (reading: Reading, keys: readonly string[]): Item | null => {
  const found = reading.items.filter(
    ({ key, status }) => key !== null && keys.includes(conceptKey(key)) && (status === null || status === 'active'),
  );
  return found.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0] ?? null;
};

/** What decides comes first; what was only left out comes last. The order within each stays the pack's. */
const byWeight = (one: ResultReason, other: ResultReason): number =>
  Number(one.rule.startsWith('X')) - Number(other.rule.startsWith('X'));

/** A word that was answered or recorded, as it is said: no key and no hyphened word of ours reaches the screen. */
const valueInWords = (words: string): string =>
  words.replace(/: ([a-z0-9_-]+)$/, (_, value: string) => {
    if (value === 'not-asked') return ': not asked yet';
    return `: ${backgroundWords[value] ?? value.replaceAll(/[_-]/g, ' ')}`;
  });

const rulesShown = (result: ResultToWord, reading: Reading, keysBehind: KeysBehind): RuleShown[] =>
  result.reasons.toSorted(byWeight).map((reason) => ({
    id: reason.rule,
    sentence: reason.sentence,
    next: reason.next,
    evidence: reason.evidence.labels.map((label) => named(evidenceNames, label)).join('; '),
    matched: reason.matched.map((words) => ({
      words: withDatesInWords(valueInWords(words)),
      item: itemFor(reading, keysBehind(words)),
    })),
    cannotTell: reason.cannotTell,
  }));

/** What is needed of the pack in force to put a result of it into words. */
export type PackWords = {
  readonly keysBehind: KeysBehind;
  readonly reasons: ShortReasons;
  /** The rules that bring a programme, in the pack's order. */
  readonly bringing: (programme: string) => readonly string[];
};

/** The words of a compiled pack. */
export const packWordsOf = (compiled: CompiledPack): PackWords => {
  const { pack } = compiled;
  return {
    keysBehind: keysBehindOf(compiled),
    reasons: shortReasonsOf(pack),
    bringing: (programme) =>
      pack.rules
        .filter(({ programmes }) => programmes.some((each) => each === programme))
        .map(({ id, listedAs }) => listedAs ?? id),
  };
};

/** "No practical need" is not said where nobody asked about needs. */
const reasonOfRule = (rule: string, { reasons }: PackWords, isAsked: boolean): string => {
  const reason = reasons.get(rule) ?? '';
  return !isAsked && reason === shortReasons[rule] ? (needsNotAsked[rule] ?? reason) : reason;
};

type Idea = Pick<Advice, 'headline' | 'reason' | 'behind'>;

/** A programme stands as the idea when nobody but the person is first. */
const programmeIdea = (result: ResultToWord, words: PackWords): Idea | null => {
  if (result.outcome !== 'collect' && result.first !== 'self-care') return null;
  const programme = result.programmes.find((each) => each !== 'medicines-check' && each !== 'signpost');
  if (programme === undefined) return null;
  const rule = words.bringing(programme).findLast((each) => result.rules.includes(each));
  return {
    headline: named(programmeNames, programme),
    reason: rule === undefined ? '' : reasonOfRule(rule, words, true),
    behind: rule === undefined ? null : { rule, service: programme },
  };
};

const roleReasonOf = ({ leading, ask }: ResultToWord, words: PackWords): string => {
  return leading === null ? '' : reasonOfRule(leading, words, !ask.includes('needs-check'));
};

/** Of the colleague whom the rules name first, also where somebody stands in for them. */
const waitLineOf = ({ first, waits }: ResultToWord): string => {
  const found = waits.find((wait) => wait.instead === first) ?? waits.find(({ role }) => role === first);
  if (found === undefined) return '';
  const { role, isFull, waitWeeks, says } = found;
  const weeks = `about ${waitWeeks} ${waitWeeks === 1 ? 'week' : 'weeks'}`;
  const wait = isFull ? 'no slot at present' : waitWeeks === 0 ? 'no wait' : `wait ${weeks}`;
  return [`${named(roleNames, role)}: ${wait}.`, says ?? ''].join(' ').trim();
};

/** Why nobody can be named yet: the first rule that says what is not known. */
const collectReasonOf = ({ rules }: ResultToWord, words: PackWords): string =>
  rules.flatMap((rule) => words.reasons.get(rule) ?? [])[0] ?? 'Too little is known yet.';

const ideaOf = (result: ResultToWord, words: PackWords): Idea => {
  const programme = programmeIdea(result, words);
  if (programme !== null) return programme;
  if (result.outcome === 'collect') {
    return { headline: 'Ask what matters to them', reason: collectReasonOf(result, words), behind: null };
  }
  const { leading } = result;
  return {
    headline: named(ideaHeadlines, result.first),
    reason: roleReasonOf(result, words) || 'See why.',
    behind: leading === null ? null : { rule: leading, service: result.first },
  };
};

const quiet = (headline: string, reason: string) => ({ kind: 'quiet' as const, headline, reason, behind: null });

const nothingElse = {
  kind: 'rulesOff',
  headline: 'No other idea for this person',
  reason: 'What the team’s rules propose was set aside. You can go on without.',
  behind: null,
} as const;

const opening = (result: ResultToWord, words: PackWords): Idea & Pick<Advice, 'kind'> => {
  switch (result.outcome) {
    case 'stop':
      return { kind: 'stop', headline: named(roleNames, result.first), reason: result.why, behind: null };
    case 'not-today':
      return quiet('Not today', 'Nothing is written.');
    case 'not-applicable':
      return quiet('Nothing to offer here', result.why);
    case 'collect':
    case 'recommend': {
      const idea = ideaOf(result, words);
      const isAllAside = result.outcome === 'collect' && result.setAside.length > 0 && idea.behind === null;
      return isAllAside ? nothingElse : { kind: 'idea', ...idea };
    }
  }
};

/**
 * A pack's result in the words of the screen. Nothing is added to what the pack says. The rules are put into words when
 * they are first looked at: the advice is asked for at every press, the rules hardly ever.
 */
export const adviceOf = (result: ResultToWord, reading: Reading, words: PackWords): Advice => {
  let rules: readonly RuleShown[] | null = null;
  return {
    ...opening(result, words),
    first: result.first,
    wait: waitLineOf(result),
    roleReason: roleReasonOf(result, words),
    get rules() {
      rules ??= rulesShown(result, reading, words.keysBehind);
      return rules;
    },
  };
};

/** The same without an idea, because the team's rules may not be used any more. What stops, or is quiet, stays (H-22). */
export const withoutRules = (advice: Advice): Advice =>
  advice.kind === 'idea'
    ? {
        ...advice,
        kind: 'rulesOff',
        behind: null,
        headline: 'The team’s rules are past their review date',
        reason: 'They propose nothing until somebody reviews them. Ask whoever keeps them. You can go on without.',
      }
    : advice;
