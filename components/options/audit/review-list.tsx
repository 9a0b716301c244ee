import { shownText } from '../../../lib/domain/audit/disclosure.ts';
import type { RuleAudit } from '../../../lib/domain/audit/rule-audit.ts';
import { overrideReasons } from '../../../lib/domain/consultation/words.ts';
import { asideKinds } from '../../../lib/domain/heuristics/set-aside.ts';
import { wrongReasonWords } from '../../../lib/domain/heuristics/rule-report.ts';
import type { KeptRuleReport } from '../../../lib/domain/heuristics/rule-report.ts';
import type { Finding } from '../../../lib/domain/heuristics/check/check-pack.ts';
import type { Pack } from '../../../lib/domain/heuristics/pack.ts';
import type { PackHistoryEntry } from '../../../lib/domain/packs/history.ts';
import type { Audit } from '../../../lib/store/audit-store.ts';
import { Button } from '../../base/button.tsx';
import { asideWords } from './aside-words.ts';
import { RuleTags } from './rule-tags.tsx';
import section from '../section.module.css';

type ReviewListProps = {
  pack: Pack;
  audit: Audit;
  findings: readonly Finding[];
  history: readonly PackHistoryEntry[];
  /** What clinicians called wrong. */
  reports: readonly KeptRuleReport[];
  onTakeReports: (rule: string) => void;
};

const reasonWords = (reason: string): string =>
  Object.entries(overrideReasons).find(([key]) => key === reason)?.[1] ?? 'No reason given';

const countsInWords = ({ shown, followed, followedPercent, overridden, dismissed, setAside }: RuleAudit): string => {
  if (shown === 0) return 'It came first for nobody in these months.';
  const aside = asideKinds.map((kind) => `${asideWords[kind].toLowerCase()} ${shownText(setAside[kind])}`).join('; ');
  const percent = followedPercent === null ? '' : ` (${followedPercent} %)`;
  return `Came first ${shownText(shown)} times; followed ${shownText(followed)}${percent}; somebody else chosen ${shownText(overridden)}; not today ${shownText(dismissed)}; ${aside}.`;
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

type CalledWrongProps = { rule: string; reports: readonly KeptRuleReport[]; onTake: () => void };

/** What was called wrong in a rule, each thing once, whoever and however many said it. */
function CalledWrong({ rule, reports, onTake }: CalledWrongProps) {
  if (reports.length === 0) return null;
  return (
    <div class={section['part']}>
      <ul class={section['bullets']} aria-label={`What was called wrong in rule ${rule}`}>
        {reports.map(({ reason, packVersion, month }) => (
          <li key={`${packVersion} ${reason ?? ''}`}>
            <strong>Called wrong</strong> in version {packVersion}, last in {month}:{' '}
            {reason === null ? 'no reason given' : wrongReasonWords[reason]}
          </li>
        ))}
      </ul>
      <Button isSmall aria-label={`Take rule ${rule} off the list of wrong rules`} onPress={onTake}>
        Looked at: take it off the list
      </Button>
    </div>
  );
}

type Said = { readonly on: string; readonly text: string };

const saidOf = (rule: string, history: readonly PackHistoryEntry[]): readonly Said[] =>
  history.flatMap(({ on, comments = [] }) =>
    comments.flatMap(({ rules, text }) => (rules.includes(rule) ? [{ on, text }] : [])),
  );

/** Each rule with what became of it, what was said of it at meetings and what the check finds, side by side. */
export function ReviewList({ pack, audit, findings, history, reports, onTakeReports }: ReviewListProps) {
  return (
    <div class={section['stack']}>
      {audit.rules.map((rule) => {
        const own = pack.rules.filter(({ id, listedAs }) => (listedAs ?? id) === rule.rule);
        const found = findings.filter(({ rules }) => own.some(({ id }) => rules.includes(id)));
        const said = saidOf(rule.rule, history);
        return (
          <article key={rule.rule} class={section['card']} aria-label={`Review of rule ${rule.rule}`}>
            <h3>
              {rule.rule} <RuleTags rule={rule} />
            </h3>
            <p>{own[0]?.why}</p>
            <p>{countsInWords(rule)}</p>
            <Reasons rule={rule} />
            <CalledWrong
              rule={rule.rule}
              reports={reports.filter((report) => report.rule === rule.rule)}
              onTake={() => onTakeReports(rule.rule)}
            />
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
