import { graceDays } from '../../../lib/domain/heuristics/pack-standing.ts';
import type { Delivery, DeliveryProblem, DeliveryRefusal } from '../../../lib/domain/packs/delivery.ts';
import { InsetText } from '../../base/inset-text.tsx';
import { fingerprintWords, placeInWords } from './pack-names.ts';
import section from '../section.module.css';

const signature = 'the signature';

const refusalWords = (why: DeliveryRefusal): readonly DeliveryProblem[] => {
  switch (why.kind) {
    case 'unusable-value':
      return [{ place: `the policy value ${why.path}`, reason: why.why }];
    case 'too-large':
      return [{ place: 'the file', reason: 'it is larger than 1 MB' }];
    case 'not-a-pack-file':
      return [{ place: 'the file', reason: 'it is not a pack file of this version of Fingerpost' }];
    case 'unsigned':
      return [{ place: signature, reason: 'there is none, and a pack that a policy delivers has to be signed' }];
    case 'altered':
      return [{ place: signature, reason: 'it does not fit the pack: the file was changed after it was signed' }];
    case 'other-key': {
      const key =
        why.fingerprint === null ? 'its key cannot be read' : `its key is ${fingerprintWords(why.fingerprint)}`;
      return [{ place: signature, reason: `it is not of the key that the policy trusts; ${key}` }];
    }
    case 'off':
      return [{ place: 'review date', reason: `${why.reviewDate} is more than ${graceDays} days ago` }];
    case 'to-mend':
      return why.problems;
  }
};

/** What the organisation's delivery means for this page: nothing else can be put in force, or why its pack was not taken. */
export function DeliveryNotice({ delivery }: { delivery: Delivery }) {
  if (delivery.kind === 'in-force')
    return (
      <InsetText>
        Your organisation delivers this pack. While it does, neither a file nor the built-in pack can take its place
        here. You can still change the rules and publish: that signs and saves a file, which comes into force once your
        organisation delivers it.
      </InsetText>
    );
  if (delivery.kind !== 'refused') return null;
  return (
    <InsetText tone="warning">
      <p>Your organisation delivers a pack that was not taken. The pack in force stays as it is.</p>
      <ul class={section['bullets']}>
        {refusalWords(delivery.why).map(({ place, reason }) => (
          <li key={`${place} ${reason}`}>
            {placeInWords(place)}: {reason}
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
