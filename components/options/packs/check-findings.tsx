import type { Finding } from '../../../lib/domain/heuristics/check/check-pack.ts';
import { Button } from '../../base/button.tsx';
import { Details } from '../../base/details.tsx';
import { InsetText } from '../../base/inset-text.tsx';
import section from '../section.module.css';

type CheckFindingsProps = {
  findings: readonly Finding[];
  /** Keeps the person in whom a finding shows among the pack's example people. */
  onKeepPerson: (finding: Finding) => void;
};

const kindWords: Record<Finding['kind'], string> = {
  gap: 'A kind of person whom no rule covers',
  'fallback-only': 'A kind of person whom only the fallback covers',
  clash: 'Two rules of one priority name different people',
  'dead-rule': 'A rule that can never apply',
  threshold: 'Borders that do not meet',
  freshness: 'An input that counts however old it is',
  unused: 'Something that no rule looks at',
  capacity: 'A line about slots that never holds',
  'vignette-fails': 'An example person gets another answer',
  'no-vignette': 'A rule that applies to no example person',
};

function List({ findings, onKeepPerson }: CheckFindingsProps) {
  return (
    <ul class={section['bullets']}>
      {findings.map((finding) => (
        <li key={`${finding.kind} ${finding.inWords}`}>
          <strong>{kindWords[finding.kind]}.</strong> {finding.inWords}{' '}
          {finding.kind === 'no-vignette' && finding.example !== null ? (
            <Button
              isSmall
              aria-label={`Add an example person for rule ${finding.rules.join(', ')}`}
              onPress={() => onKeepPerson(finding)}
            >
              Add an example person
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** What the complete check found: first what has to be mended, then what its owners decide. */
export function CheckFindings({ findings, onKeepPerson }: CheckFindingsProps) {
  const errors = findings.filter(({ weight }) => weight === 'error');
  const notes = findings.filter(({ weight }) => weight === 'note');
  return (
    <>
      {errors.length === 0 ? (
        <InsetText isAnnounced>The check found nothing that has to be mended.</InsetText>
      ) : (
        <InsetText tone="stop" isAnnounced>
          <p>This has to be mended before the pack can be published:</p>
          <List findings={errors} onKeepPerson={onKeepPerson} />
        </InsetText>
      )}
      {notes.length === 0 ? null : (
        <Details summary={`For your team to decide: ${notes.length}`}>
          <List findings={notes} onKeepPerson={onKeepPerson} />
        </Details>
      )}
    </>
  );
}
