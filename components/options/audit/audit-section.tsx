import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '../../../lib/domain/heuristics/check/check-pack.ts';
import type { Pack } from '../../../lib/domain/heuristics/pack.ts';
import type { Audit, AuditStore } from '../../../lib/store/audit-store.ts';
import type { OptionsStore } from '../../../lib/store/options-store.ts';
import type { PacksStore } from '../../../lib/store/packs-store.ts';
import { Button } from '../../base/button.tsx';
import { InsetText } from '../../base/inset-text.tsx';
import { Section } from '../section.tsx';
import { AuditTable, ExactTable } from './audit-table.tsx';
import { ReviewList } from './review-list.tsx';
import section from '../section.module.css';

type AuditSectionProps = {
  audit: AuditStore;
  packs: PacksStore;
  options: OptionsStore;
  today: string;
  /** The complete check of a pack. */
  check: (pack: Pack) => readonly Finding[];
};

const ruleNames = (pack: Pack): readonly string[] => [
  ...new Set(pack.rules.filter(({ stage }) => stage !== 'exclude').map(({ id, listedAs }) => listedAs ?? id)),
];

function Method({ audit, keepDays }: { audit: Audit; keepDays: number }) {
  return (
    <p class={section['prose']}>
      The six whole months before this one; this month is left out until it has ended. A star is 1 to 7, or a count
      hidden so that nobody can subtract; other counts are rounded to 5. A share is given from 20 on. A dash is a month
      of which nothing is kept
      {audit.monthsWithoutEvents.length === 0 ? '' : `, here ${audit.monthsWithoutEvents.length}`}: counts are deleted
      after {keepDays} days. A rule counts when it came first on the screen, once for each opening of a record, training
      left out.
    </p>
  );
}

type LoadedProps = Pick<AuditSectionProps, 'packs' | 'check'> & {
  store: AuditStore;
  audit: Audit;
  pack: Pack;
  keepDays: number;
};

function Loaded({ store, audit, packs, pack, keepDays, check }: LoadedProps) {
  const [isExact, setExact] = useState(false);
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  return (
    <>
      <Method audit={audit} keepDays={keepDays} />
      <AuditTable audit={audit} />
      <div class={section['buttons']}>
        <Button onPress={() => setExact(!isExact)}>{isExact ? 'Hide exact counts' : 'Show exact counts'}</Button>
        <Button kind="primary" onPress={() => setFindings(check(pack))}>
          Review rule by rule
        </Button>
      </div>
      {isExact ? <ExactTable audit={audit} /> : null}
      {findings === null ? null : (
        <div class={section['part']}>
          <h2 class={section['heading']}>Review</h2>
          <ReviewList
            pack={pack}
            audit={audit}
            findings={findings}
            history={packs.history.value}
            reports={store.reports.value}
            onTakeReports={(rule) => void store.takeReports(rule)}
          />
        </div>
      )}
    </>
  );
}

/** The practice's own audit of its rules, and the review that puts counts, comments and checks beside each. */
export function AuditSection({ audit, packs, options, today, check }: AuditSectionProps) {
  useEffect(() => void packs.load(), [packs]);
  const pack = packs.inForce.value?.pack ?? null;
  useEffect(() => {
    if (pack !== null) void audit.load(ruleNames(pack), today);
  }, [audit, pack, today]);
  const settings = options.state.value?.inForce;
  const now = audit.audit.value;
  return (
    <Section title="Audit and review">
      {audit.isUnreadable.value ? (
        <InsetText tone="stop">
          The counts could not be read from this browser. Nothing is shown in their place.
        </InsetText>
      ) : null}
      {settings?.keepsEvents === false ? (
        <InsetText tone="warning">
          Counts of use are not kept on this computer. <a href="#keeping">Keeping data</a> is where a practice turns
          them on.
        </InsetText>
      ) : null}
      {now === null || pack === null || settings === undefined ? null : (
        <Loaded store={audit} audit={now} packs={packs} pack={pack} keepDays={settings.keepDays} check={check} />
      )}
    </Section>
  );
}
