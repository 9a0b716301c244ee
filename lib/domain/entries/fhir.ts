import type { CodedEntry, Entry } from './entry.ts';

/** Who it is about, in every resource: no identifier, no name. The receiving record decides whose it is. */
const subject = { display: 'The person on the screen' } as const;

const codingOf = ({ code, term }: CodedEntry) => ({
  coding: [{ system: 'http://snomed.info/sct', code, display: term }],
});

const metaOf = (entry: Entry) => (entry.isTraining ? { meta: { tag: [{ display: 'Training' }] } } : {});

/** A FHIR id: letters, digits, hyphens and points, at most 64. */
const idOf = (entry: Entry): string => entry.id.replace(/[^A-Za-z0-9.-]/gu, '-').slice(0, 64);

/**
 * Why each action becomes what it does.
 * - A referral is asked of somebody: an active ServiceRequest.
 * - Signposting and brief advice were done: a completed Procedure.
 * - "Offered", "declined" and "agreed" are concepts that carry the fact themselves: an Observation that states them. A
 *   Procedure not done with a code that says "declined" would say it twice and read as the opposite.
 * - Words without a code: an Observation with a text value, so that no system takes them for an order.
 */
const resourceOf = (entry: Entry) => {
  const shared = { id: idOf(entry), ...metaOf(entry) };
  const note = [{ text: entry.text }];
  if (entry.kind === 'text') {
    return {
      resourceType: 'Observation',
      ...shared,
      status: 'final',
      code: { text: 'Note without a code' },
      subject,
      effectiveDateTime: entry.date,
      valueString: entry.text,
    };
  }
  const code = codingOf(entry);
  switch (entry.action) {
    case 'referred':
      return {
        resourceType: 'ServiceRequest',
        ...shared,
        status: 'active',
        intent: 'order',
        code,
        subject,
        authoredOn: entry.date,
        note,
      };
    case 'signposted':
    case 'advised':
      return {
        resourceType: 'Procedure',
        ...shared,
        status: 'completed',
        code,
        subject,
        performedDateTime: entry.date,
        note,
      };
    case 'offered':
    case 'declined':
    case 'agreed':
    case 'noted':
      return {
        resourceType: 'Observation',
        ...shared,
        status: 'final',
        code,
        subject,
        effectiveDateTime: entry.date,
        note,
      };
    default:
      return entry.action satisfies never;
  }
};

/** A FHIR R4 bundle of entries, as an object ready to be written as JSON. */
export type FhirBundle = {
  readonly resourceType: 'Bundle';
  readonly type: 'collection';
  readonly entry?: readonly { readonly resource: ReturnType<typeof resourceOf> }[];
};

/**
 * The entries as a FHIR R4 Bundle (collection). Holds no identifier, no author and no time of day: whose it is and who
 * wrote it is for the record it is pasted into. Shape: entries already verified; `entry` is absent for none.
 */
export const toFhirBundle = (entries: readonly Entry[]): FhirBundle => ({
  resourceType: 'Bundle',
  type: 'collection',
  ...(entries.length === 0 ? {} : { entry: entries.map((entry) => ({ resource: resourceOf(entry) })) }),
});
