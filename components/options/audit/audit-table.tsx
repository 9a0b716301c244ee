import { shownText } from '../../../lib/domain/audit/disclosure.ts';
import type { RuleAudit } from '../../../lib/domain/audit/rule-audit.ts';
import { monthInWords } from '../../../lib/domain/plain-words.ts';
import type { Audit } from '../../../lib/store/audit-store.ts';
import { asideKinds } from '../../../lib/domain/heuristics/set-aside.ts';
import { Table } from '../../base/table.tsx';
import { asideWords } from './aside-words.ts';
import { RuleTags } from './rule-tags.tsx';
import css from './audit.module.css';

type AuditTableProps = { audit: Audit };

const columnsOf = (audit: Audit): readonly string[] => [
  'Rule',
  ...audit.months.map(monthInWords),
  'All',
  'Followed',
  'Somebody else chosen',
  'Not today',
  ...asideKinds.map((kind) => asideWords[kind]),
];

const followedText = ({ followed, followedPercent }: RuleAudit): string =>
  followedPercent === null ? shownText(followed) : `${shownText(followed)} (${followedPercent} %)`;

/** The counts as they may leave the room: rounded, with stars. This is what is copied and printed. */
export function AuditTable({ audit }: AuditTableProps) {
  return (
    <Table caption="How often each rule came first, and what became of it" columns={columnsOf(audit)}>
      {audit.rules.map((rule) => (
        <tr key={rule.rule}>
          <th scope="row">
            {rule.rule} <RuleTags rule={rule} />
          </th>
          {rule.shownByMonth.map((count, index) => (
            <td key={audit.months[index]}>
              {audit.monthsWithoutEvents.includes(audit.months[index] ?? '') ? '–' : shownText(count)}
            </td>
          ))}
          <td>{shownText(rule.shown)}</td>
          <td>{followedText(rule)}</td>
          <td>{shownText(rule.overridden)}</td>
          <td>{shownText(rule.dismissed)}</td>
          {asideKinds.map((kind) => (
            <td key={kind}>{shownText(rule.setAside[kind])}</td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

/** The same in exact numbers, for the practice alone: on the screen only, neither printed nor copied. */
export function ExactTable({ audit }: AuditTableProps) {
  return (
    <div
      class={css['exact']}
      onCopy={(event) => {
        event.preventDefault();
        event.clipboardData?.setData('text/plain', 'Exact counts stay on the screen of the practice.');
      }}
    >
      <p>
        <strong>Not for sharing.</strong> Exact counts. They are not printed, and copying them gives one sentence
        instead.
      </p>
      <Table caption="Exact counts, not for sharing" columns={columnsOf(audit)}>
        {audit.exact.map((rule) => (
          <tr key={rule.rule}>
            <th scope="row">{rule.rule}</th>
            {rule.shownByMonth.map((count, index) => (
              <td key={audit.months[index]}>{count}</td>
            ))}
            <td>{rule.shown}</td>
            <td>{rule.followed}</td>
            <td>{rule.overridden}</td>
            <td>{rule.dismissed}</td>
            {asideKinds.map((kind) => (
              <td key={kind}>{rule.setAside[kind]}</td>
            ))}
          </tr>
        ))}
      </Table>
    </div>
  );
}
