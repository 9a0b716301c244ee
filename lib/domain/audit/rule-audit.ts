import { asideKinds } from '../heuristics/set-aside.ts';
import type { AsideKind } from '../heuristics/set-aside.ts';
import { discloseCounts, shownPercent } from './disclosure.ts';
import type { Shown } from './disclosure.ts';

/** What the practice kept of one thing that happened: a month, what, and which rule with the chosen reason. */
export type AuditEvent = { readonly month: string; readonly kind: string; readonly ref: string };

/** Exact counts of one rule over some months. They stay in the practice. */
export type RuleCounts = {
  readonly rule: string;
  /** How often it led what was shown, month by month. */
  readonly shownByMonth: readonly number[];
  readonly shown: number;
  readonly followed: number;
  readonly overridden: number;
  /** Not today. */
  readonly dismissed: number;
  /** How often its idea was set aside, by what was said of it. */
  readonly setAside: Readonly<Record<AsideKind, number>>;
  /** Why somebody else was chosen; what was given without a reason counts under the empty text. */
  readonly reasons: ReadonlyMap<string, number>;
};

/** The same as it may be shown (P4). */
export type RuleAudit = {
  readonly rule: string;
  readonly shownByMonth: readonly Shown[];
  readonly shown: Shown;
  readonly followed: Shown;
  readonly followedPercent: number | null;
  readonly overridden: Shown;
  readonly dismissed: Shown;
  readonly setAside: Readonly<Record<AsideKind, Shown>>;
  readonly reasons: readonly { readonly reason: string; readonly count: Shown }[];
  /** Followed under 10 %: for the team to look at. */
  readonly isSeldomFollowed: boolean;
  /** Called wrong or not relevant in more than one of four: for the team to look at. */
  readonly isOftenUnfit: boolean;
};

/** The whole months before the one of `today`, the oldest first. The month that still runs would change every day. */
export const monthsBefore = (today: string, count: number): readonly string[] => {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  return Array.from({ length: count }, (_, index) => {
    const at = year * 12 + (month - 1) - count + index;
    return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
};

/** The rule that an event names, and the reason after it; rule names may hold hyphens, so the longest that fits. */
const partedRef = (
  ref: string,
  rules: readonly string[],
): { readonly rule: string; readonly reason: string } | null => {
  const fitting = rules.filter((rule) => ref === rule || ref.startsWith(`${rule}-`));
  const [rule] = fitting.toSorted((a, b) => b.length - a.length);
  return rule === undefined ? null : { rule, reason: ref.slice(rule.length + 1) };
};

/** One value for each way of setting an idea aside. */
const byKind = <T>(value: (kind: AsideKind) => T): Readonly<Record<AsideKind, T>> => ({
  done: value('done'),
  unfit: value('unfit'),
  later: value('later'),
  wrong: value('wrong'),
});

const isAside = (reason: string): boolean => asideKinds.some((kind) => kind === reason);

/** Counts what happened to each rule over some months. Events of other months and of no rule are left out. */
export const countRules = (
  events: readonly AuditEvent[],
  rules: readonly string[],
  months: readonly string[],
): readonly RuleCounts[] => {
  const parted = events.flatMap((event) => {
    const named = months.includes(event.month) ? partedRef(event.ref, rules) : null;
    return named === null ? [] : [{ ...event, ...named }];
  });
  return rules.map((rule) => {
    const own = parted.filter((event) => event.rule === rule);
    const of = (kind: string) => own.filter((event) => event.kind === kind);
    const reasons = new Map<string, number>();
    for (const { reason } of of('overridden')) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    return {
      rule,
      shownByMonth: months.map((month) => of('shown').filter((event) => event.month === month).length),
      shown: of('shown').length,
      followed: of('followed').length,
      overridden: of('overridden').length,
      dismissed: of('dismissed').filter(({ reason }) => !isAside(reason)).length,
      setAside: byKind((kind) => of('dismissed').filter(({ reason }) => reason === kind).length),
      reasons,
    };
  });
};

/** Under this share of the times it was shown, a rule is looked at again. */
const seldom = 0.1;

/** Nought of many tells of every one of them, so it is hidden too (P4). */
const part = (count: number, whole: number): Shown =>
  count === 0 && whole > 0 ? null : discloseCounts({ total: count, splits: [] }).total;

/** Whether what is shown is enough to say that a rule is seldom followed; a hidden count is at most 7. */
const isSeldom = (followed: Shown, shown: Shown): boolean =>
  shown !== null && shown >= 20 && (followed ?? 7) < seldom * shown;

/** Above this share of the times it was shown, what counts against a rule is looked at. */
const often = 0.25;

/** Whether what is shown is enough to say so; a hidden count is at least 0, and so adds nothing. */
const isOften = (against: readonly Shown[], shown: Shown): boolean =>
  shown !== null && shown >= 20 && against.reduce<number>((sum, count) => sum + (count ?? 0), 0) > often * shown;

/** The counts of a rule as they may be shown. */
export const auditOf = (counts: RuleCounts): RuleAudit => {
  const shown = discloseCounts({ total: counts.shown, splits: [counts.shownByMonth] });
  const names = [...counts.reasons.keys()].toSorted();
  const overridden = discloseCounts({
    total: counts.overridden,
    splits: [names.map((reason) => counts.reasons.get(reason) ?? 0)],
  });
  const followed = part(counts.followed, counts.shown);
  const setAside = byKind((kind) => part(counts.setAside[kind], counts.shown));
  return {
    rule: counts.rule,
    shownByMonth: shown.splits[0] ?? [],
    shown: shown.total,
    followed,
    followedPercent: shownPercent(followed, shown.total),
    overridden: overridden.total,
    dismissed: part(counts.dismissed, counts.shown),
    setAside,
    isOftenUnfit: isOften([setAside.unfit, setAside.wrong], shown.total),
    reasons: names.map((reason, index) => ({ reason, count: overridden.splits[0]?.[index] ?? null })),
    isSeldomFollowed: isSeldom(followed, shown.total),
  };
};
