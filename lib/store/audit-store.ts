import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { auditOf, countRules, monthsBefore } from '../domain/audit/rule-audit.ts';
import type { KeptRuleReport } from '../domain/heuristics/rule-report.ts';
import type { AuditEvent, RuleAudit, RuleCounts } from '../domain/audit/rule-audit.ts';

/** How many months a review looks back. */
const reviewMonths = 6;

/** What happened to the rules over the last six whole months. */
export type Audit = {
  readonly months: readonly string[];
  /** Months of which nothing at all is kept, by the keep time or because nobody used it: not the same as nought. */
  readonly monthsWithoutEvents: readonly string[];
  readonly rules: readonly RuleAudit[];
  /** Exact counts, which stay in the practice. */
  readonly exact: readonly RuleCounts[];
};

/** The practice's own counts, for its review. */
export type AuditStore = {
  /** What clinicians called wrong, for the review. */
  readonly reports: ReadonlySignal<readonly KeptRuleReport[]>;
  /** Takes a rule off that list. */
  takeReports(rule: string): Promise<void>;
  readonly audit: ReadonlySignal<Audit | null>;
  /** True when the counts could not be read; nothing is then shown. */
  readonly isUnreadable: ReadonlySignal<boolean>;
  load(rules: readonly string[], today: string): Promise<void>;
};

/** What the audit needs of this browser: the kept events, and the list of rules that were called wrong. */
export type AuditPorts = {
  readonly events: () => Promise<readonly AuditEvent[]>;
  readonly ruleReports: {
    list(): Promise<readonly KeptRuleReport[]>;
    take(rule: string): Promise<void>;
  };
};

/** Makes the audit store over the kept events. */
export const createAuditStore = (ports: AuditPorts): AuditStore => {
  const reports = signal<readonly KeptRuleReport[]>([]);
  const audit = signal<Audit | null>(null);
  const isUnreadable = signal(false);
  return {
    audit,
    isUnreadable,
    reports,
    takeReports: async (rule) => {
      await ports.ruleReports.take(rule);
      reports.value = await ports.ruleReports.list();
    },
    load: async (rules, today) => {
      const months = monthsBefore(today, reviewMonths);
      try {
        const [kept, wrong] = await Promise.all([ports.events(), ports.ruleReports.list()]);
        reports.value = wrong;
        const exact = countRules(kept, rules, months);
        const seen = new Set(kept.map(({ month }) => month));
        audit.value = {
          months,
          monthsWithoutEvents: months.filter((month) => !seen.has(month)),
          rules: exact.map(auditOf),
          exact,
        };
        isUnreadable.value = false;
      } catch {
        audit.value = null;
        isUnreadable.value = true;
      }
    },
  };
};
