import { shownText } from '../../../lib/domain/audit/disclosure.ts';
import type { RuleAudit } from '../../../lib/domain/audit/rule-audit.ts';
import { overrideReasons } from '../../../lib/domain/consultation/words.ts';
import type { Finding } from '../../../lib/domain/heuristics/check/check-pack.ts';
import type { Pack } from '../../../lib/domain/heuristics/pack.ts';
import type { PackHistoryEntry } from '../../../lib/domain/packs/history.ts';
import type { Audit } from '../../../lib/store/audit-store.ts';
import { Tag } from '../../base/tag.tsx';
import section from '../section.module.css';

type ReviewListProps = {
  pack: Pack;
  audit: Audit;
  findings: readonly Finding[];
  history: readonly PackHistoryEntry[];
};

const reasonWords = (reason: string): string =>
  Object.entries(overrideReasons).find(([key]) => key === reason)?.[1] ?? 'No reason given';

const countsInWords = ({ shown, followed, followedPercent, overridden, dismissed }: RuleAudit): string => {
  if (shown === 0) return 'It came first for nobody in these months.';
  const percent = followedPercent === null ? '' : ` (${followedPercent} %)`;
  return `Came first ${shownText(shown)} times; followed ${shownText(followed)}${percent}; somebody else chosen ${shownText(overridden)}; not today ${shownText(dismissed)}.`;
};

function Reasons({ rule }: { rule: RuleAudit }) {
  if (rule.reasons.length === 0) return null;
  return (
    <ul class={section['bullets']} aria-label={`Why somebody else than rule ${rule.rule} says was chosen`}>
      {rule.reasons.map(({ reason, count }) => (
        <li key={reason}>
          {reasonWords(reason)}: {shownText(count)}
        </li>
      ))}
    </ul>
  );
}

type Said = { readonly on: string; readonly text: string };

const saidOf = (rule: string, history: readonly PackHistoryEntry[]): readonly Said[] =>
  history.flatMap(({ on, comments = [] }) =>
    comments.flatMap(({ rules, text }) => (rules.includes(rule) ? [{ on, text }] : [])),
  );

/** Each rule with what became of it, what was said of it at meetings and what the check finds, side by side. */
export function ReviewList({ pack, audit, findings, history }: ReviewListProps) {
  return (
    <div class={section['stack']}>
      {audit.rules.map((rule) => {
        const own = pack.rules.filter(({ id, listedAs }) => (listedAs ?? id) === rule.rule);
        const found = findings.filter(({ rules }) => own.some(({ id }) => rules.includes(id)));
        const said = saidOf(rule.rule, history);
        return (
          <article key={rule.rule} class={section['card']} aria-label={`Review of rule ${rule.rule}`}>
            <h3>
              {rule.rule} {rule.isSeldomFollowed ? <Tag tone="warning">Seldom followed</Tag> : null}
            </h3>
            <p>{own[0]?.why}</p>
            <p>{countsInWords(rule)}</p>
            <Reasons rule={rule} />
            {said.length === 0 ? (
              <p>Nothing was said of it at a meeting.</p>
            ) : (
              said.map(({ on, text }) => (
                <p key={`${on} ${text}`}>
                  <strong>Said on {on}:</strong> {text}
                </p>
              ))
            )}
            {found.length === 0 ? (
              <p>The check finds nothing.</p>
            ) : (
              found.map(({ inWords }) => (
                <p key={inWords}>
                  <strong>Check:</strong> {inWords}
                </p>
              ))
            )}
          </article>
        );
      })}
    </div>
  );
}
