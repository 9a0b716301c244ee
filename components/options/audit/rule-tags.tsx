import type { RuleAudit } from '../../../lib/domain/audit/rule-audit.ts';
import { Tag } from '../../base/tag.tsx';

/** What the counts of a rule ask the team to look at. */
export function RuleTags({ rule }: { rule: RuleAudit }) {
  return (
    <>
      {rule.isSeldomFollowed ? <Tag tone="warning">Seldom followed</Tag> : null}
      {rule.isOftenUnfit ? <Tag tone="warning">Often not relevant or wrong</Tag> : null}
    </>
  );
}
