import type { Consultation } from '../consultation/consultation.ts';
import { serviceIds } from '../consultation/words.ts';
import type { ServiceId } from '../consultation/words.ts';
import { whatMayBeCopied } from './what-may-be-copied.ts';

/** The parts of a pack's result that decide what may be written. */
export type EntryVerdict = {
  readonly outcome: string;
  readonly suppressed: readonly string[];
  readonly flags: readonly string[];
  readonly rules: readonly string[];
};

/** Exclusions that stay although the person raised the subject. Only a past "no" (X7) is theirs to lift. */
const staysClosed: Readonly<Record<string, readonly string[]>> = {
  weight: ['X1', 'X2', 'X3', 'X4', 'X6'],
  ndpp: ['X2'],
};

/** Services that went only because they were declined lately (rule X7): the person may bring them up again. */
export const declinedLately = ({
  suppressed,
  rules,
}: Pick<EntryVerdict, 'suppressed' | 'rules'>): readonly ServiceId[] =>
  serviceIds.filter((service) => {
    const { group } = whatMayBeCopied[service];
    if (group === null || !suppressed.includes(group) || !rules.includes('X7')) return false;
    return !(staysClosed[group] ?? []).some((rule) => rules.includes(rule));
  });

/**
 * Whether anything may be written about a service. Closed when the pack took its group away, unless that was only a
 * past "no" (rule X7) and the person raised it.
 */
export const isOpenToWrite = (
  service: ServiceId,
  consultation: Pick<Consultation, 'raisedByPerson'>,
  verdict: Pick<EntryVerdict, 'suppressed' | 'rules'>,
): boolean => {
  const { group } = whatMayBeCopied[service];
  if (group === null || !verdict.suppressed.includes(group)) return true;
  return consultation.raisedByPerson.includes(service) && declinedLately(verdict).includes(service);
};

/** Small first letter, for joining a sentence to a label. */
export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
