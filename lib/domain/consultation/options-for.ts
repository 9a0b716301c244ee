import { dayNumber } from '../calendar.ts';
import type { IsoDate } from '../reading.ts';
import type { LifestyleOption, NotFor, OnlyFor } from './option.ts';
import type { CodedSeen, OptionFacts } from './option-facts.ts';
import type { OptionArea } from './words.ts';

/** The id of the option that is always there (BRAN: do nothing). */
export const nothingForNowId = 'nothing-for-now';

/** How many are offered at once, beside nothing for now. */
export const offeredAtOnce = 3;

/** An option that is not offered, and every reason why, in plain words for the clinician. */
export type ExcludedOption = { readonly option: LifestyleOption; readonly why: readonly string[] };

/** `offered` holds two or three and nothing for now; `more` what else may be offered; `excluded` is for "why not". */
export type OfferedOptions = {
  readonly offered: readonly LifestyleOption[];
  readonly more: readonly LifestyleOption[];
  readonly excluded: readonly ExcludedOption[];
};

/** A date that is none leaves the days unknown: NaN. */
const daysBetween = (earlier: IsoDate, later: IsoDate): number =>
  (dayNumber(later) ?? Number.NaN) - (dayNumber(earlier) ?? Number.NaN);

/** For an exclusion, in doubt it counts: suspected counts as present, and an undated code as recent. */
const excludes = (seen: CodedSeen, rule: Extract<NotFor, { kind: 'codes' }>, today: IsoDate): boolean => {
  if (!rule.keys.includes(seen.key)) return false;
  if (seen.status === 'family' || seen.status === 'absent') return false;
  if (!rule.ever && (seen.status === 'inactive' || seen.status === 'resolved')) return false;
  return rule.withinDays === undefined || seen.date === null || daysBetween(seen.date, today) <= rule.withinDays;
};

const isMet = (rule: NotFor, facts: OptionFacts): boolean => {
  switch (rule.kind) {
    case 'supervised':
      return true;
    case 'group':
      return facts.suppressed.includes(rule.group);
    case 'medicine':
      return facts.medicines.some((name) => rule.words.some((word) => name.toLowerCase().includes(word)));
    case 'codes': {
      const { andKeys } = rule;
      return (
        facts.codes.some((seen) => excludes(seen, rule, facts.today)) &&
        (andKeys === undefined || facts.codes.some((seen) => excludes(seen, { ...rule, keys: andKeys }, facts.today)))
      );
    }
    default:
      return rule satisfies never;
  }
};

/** Worth showing? Here only what is active counts, and unknown does not. */
const fits = (onlyFor: OnlyFor, facts: OptionFacts): boolean =>
  (onlyFor.keys ?? []).some((key) => facts.codes.some((seen) => seen.key === key && seen.status === 'active')) ||
  (onlyFor.programmes ?? []).some((programme) => facts.programmes.includes(programme)) ||
  (onlyFor.needs ?? []).some((need) => facts.needs.some((each) => each.type === need)) ||
  (onlyFor.fromAgeYears !== undefined && facts.ageYears !== null && facts.ageYears >= onlyFor.fromAgeYears);

/** Reasons that close every option at once (H-14; rules S and X0). */
const closedToAll = (facts: OptionFacts): readonly string[] => [
  ...(facts.ageYears === null ? ['Age cannot be read, so nothing is offered.'] : []),
  ...(facts.ageYears !== null && facts.ageYears < 18 ? ['For adults only.'] : []),
  ...(facts.suppressed.includes('all-lifestyle-prompts') ? ['A stop rule comes first.'] : []),
];

const strengthOrder = { A: 0, B: 1, 'B/C': 2, C: 3 } as const;

/** What this person has makes an option fit better than one for everybody; then the stronger evidence; then the list. */
const byFit = (one: LifestyleOption, other: LifestyleOption): number =>
  Number(one.onlyFor === null) - Number(other.onlyFor === null) ||
  strengthOrder[one.strength] - strengthOrder[other.strength];

/**
 * The options of one area for this person, from the list given.
 *
 * Result: an option that does not fit is absent; one that is taken away stands in `excluded` with every reason.
 * Nothing for now is always offered, last.
 */
export const optionsFor = (area: OptionArea, facts: OptionFacts, list: readonly LifestyleOption[]): OfferedOptions => {
  const closed = closedToAll(facts);
  const nothing = list.filter((option) => option.id === nothingForNowId);
  const open: LifestyleOption[] = [];
  const excluded: ExcludedOption[] = [];
  for (const option of list) {
    if (option.area !== area || option.id === nothingForNowId) continue;
    const reasons = option.notFor.filter((rule) => isMet(rule, facts)).map((rule) => rule.why);
    const why = [...closed, ...new Set(reasons)];
    if (why.length > 0) excluded.push({ option, why });
    else if (option.onlyFor === null || fits(option.onlyFor, facts)) open.push(option);
  }
  open.sort(byFit);
  return { offered: [...open.slice(0, offeredAtOnce), ...nothing], more: open.slice(offeredAtOnce), excluded };
};
