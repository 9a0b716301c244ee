import * as z from 'zod/mini';
import { KeptRuleReport } from '../domain/heuristics/rule-report.ts';
import type { StorageArea } from './storage-area.ts';

const key = 'ruleReports';
const kept = 200;
const Reports = z.array(KeptRuleReport).check(z.maxLength(kept));

/** The practice's list of rules that somebody called wrong, for its review. The oldest go first. */
export type RuleReports = {
  list(): Promise<readonly KeptRuleReport[]>;
  /** The same rule, version and reason stand once, with the latest month: the list says what, never how many. */
  add(report: KeptRuleReport): Promise<void>;
  /** Takes everything about one rule off the list. */
  take(rule: string): Promise<void>;
};

const same = (one: KeptRuleReport, other: KeptRuleReport): boolean =>
  one.rule === other.rule && one.packVersion === other.packVersion && one.reason === other.reason;

/** Makes the list over `storage.local`. An unreadable list counts as empty. */
export const createRuleReports = (local: StorageArea): RuleReports => {
  const list = async (): Promise<readonly KeptRuleReport[]> => {
    const parsed = Reports.safeParse((await local.get(key))[key] ?? []);
    return parsed.success ? parsed.data : [];
  };
  const keep = (reports: readonly KeptRuleReport[]) => local.set({ [key]: reports.slice(-kept) });
  return {
    list,
    add: async (report) => keep([...(await list()).filter((one) => !same(one, report)), report]),
    take: async (rule) => keep((await list()).filter((one) => one.rule !== rule)),
  };
};
