import { packStanding } from '../../../lib/domain/heuristics/pack-standing.ts';
import type { PackInForce } from '../../../lib/store/pack-keeping.ts';
import { InsetText } from '../../base/inset-text.tsx';
import { Tag } from '../../base/tag.tsx';
import { fingerprintWords } from './pack-names.ts';
import css from './packs.module.css';

type PackSummaryProps = { inForce: PackInForce; today: string };

function ReviewBanner({ inForce, today }: PackSummaryProps) {
  const standing = packStanding(inForce.pack, today);
  if (standing.kind === 'current') return null;
  return standing.kind === 'off' ? (
    <InsetText tone="stop">
      The review date of this pack passed more than 90 days ago. It is off: the sidebar shows none of its rules until a
      reviewed version is published. The built-in stop rules stay.
    </InsetText>
  ) : (
    <InsetText tone="warning">
      The review date of this pack has passed. It goes off in {standing.daysLeft} days unless a reviewed version is
      published.
    </InsetText>
  );
}

/** The pack in force: whose it is, who agreed it, and until when. */
export function PackSummary({ inForce, today }: PackSummaryProps) {
  const { pack, isBuiltIn, fingerprint } = inForce;
  return (
    <>
      <ReviewBanner inForce={inForce} today={today} />
      <dl class={css['facts']}>
        <dt>Name</dt>
        <dd>
          {pack.name} {isBuiltIn ? <Tag>Built in</Tag> : null}
        </dd>
        <dt>Version</dt>
        <dd>{pack.version}</dd>
        <dt>Owner</dt>
        <dd>{pack.owner}</dd>
        <dt>Agreed by</dt>
        <dd>
          {pack.agreedBy.length === 0
            ? 'Nobody yet. It is a proposal.'
            : pack.agreedBy.map(({ name, role, date }) => `${name}, ${role}, on ${date}`).join('; ')}
        </dd>
        <dt>Review date</dt>
        <dd>{pack.reviewDate}</dd>
        <dt>Signed with</dt>
        <dd class={fingerprint === null ? undefined : css['fingerprint']}>
          {fingerprint === null ? 'No signature' : fingerprintWords(fingerprint)}
        </dd>
        <dt>Licence</dt>
        <dd>{pack.licence}</dd>
        <dt>Notes</dt>
        <dd>{pack.notes === '' ? 'None' : pack.notes}</dd>
      </dl>
    </>
  );
}
