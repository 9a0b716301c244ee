import type { CodeTable } from '../code-table.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { serviceIds } from '../consultation/words.ts';
import type { Decision, ServiceId } from '../consultation/words.ts';
import type { IsoDate } from '../reading.ts';
import type { Settings } from '../settings.ts';
import { Entry, maxEntries } from './entry.ts';
import type { EntryAction } from './entry.ts';
import type { IdentityMarks } from './free-words.ts';
import { noteLines } from './note-lines.ts';
import type { EntryWords } from './note-lines.ts';
import { isOpenToWrite, lowerFirst } from './open-to-write.ts';
import type { EntryVerdict } from './open-to-write.ts';
import { assertVerified, rowFor } from './verified.ts';
import { whatMayBeCopied } from './what-may-be-copied.ts';
import type { ServiceRow, Writes } from './what-may-be-copied.ts';

/** What else entries need to know. */
export type EntryContext = {
  /** Content texts by id. */
  readonly words: EntryWords;
  /** The label on the strip, to keep it out of the words; null when there is none. */
  readonly marks: IdentityMarks;
  /** Keys that the record already shows with today's date. */
  readonly recordedToday: readonly string[];
};

type Draft = {
  readonly id: string;
  readonly key: string | null;
  readonly action: EntryAction;
  readonly role: ServiceId | null;
  readonly text: string;
};

type Setting = {
  readonly consultation: Consultation;
  readonly verdict: EntryVerdict;
  readonly userRole: Settings['userRole'];
  readonly context: EntryContext;
};

const noCode = 'Text only: no verified code.';
const isSocialPrescribing = (key: string): boolean => key.startsWith('sp_');
const socialPrescribingIsNotFor: readonly Settings['userRole'][] = ['health-coach', 'care-coordinator'];

/** A plan is agreed when one change was chosen; nothing for now is a choice, but not a plan. */
const hasPlan = ({ optionId, size }: Consultation): boolean =>
  optionId !== 'nothing-for-now' && (optionId !== null || size.what !== null);

/** Why a code that the table allows is not written here and now; null when it is. Each is fit to show. */
const whyNoCode = (key: string, setting: Setting): string | null => {
  const { consultation, verdict, userRole, context } = setting;
  if (isSocialPrescribing(key) && socialPrescribingIsNotFor.includes(userRole))
    return 'Text only: social prescribing codes are not for this role.';
  if ((key === 'sp_referral' || key === 'sp_offered') && verdict.flags.includes('existing-link-worker-episode'))
    return 'Text only: a link worker is already involved. Message them.';
  if (key.startsWith('sleep_cbti_digital') && verdict.suppressed.includes('digital-only'))
    return 'Text only: no digital access, so by phone or in person.';
  if (key === 'pcsp_agreed' && !hasPlan(consultation)) return 'Text only: no plan was agreed today.';
  if (context.recordedToday.includes(key)) return 'Text only: already in the record today.';
  return null;
};

const wordsOf = (row: ServiceRow, answer: Writes, why: string): string =>
  `${row.label}: ${lowerFirst(answer.words)} ${why}`;

const draftOf = (service: ServiceId, decision: Decision, setting: Setting): Draft[] => {
  const row = whatMayBeCopied[service];
  const answer = row.answers[decision];
  if (answer === undefined || !isOpenToWrite(service, setting.consultation, setting.verdict)) return [];
  const why = answer.key === null ? noCode : whyNoCode(answer.key, setting);
  const shared = { id: `${service}:${decision}`, action: answer.action, role: service };
  if (answer.key === null || why !== null) return [{ ...shared, key: null, text: wordsOf(row, answer, why ?? noCode) }];
  return [{ ...shared, key: answer.key, text: `${row.label}: ${lowerFirst(answer.words)}` }];
};

/** Needs that a social-prescribing service answers; other services of the menu have no verified code here. */
const socialNeeds: ReadonlySet<string> = new Set(['food', 'money', 'housing', 'work', 'isolation', 'caring']);

const signpostDrafts = (setting: Setting): Draft[] =>
  setting.consultation.signposts.map(({ id, name, need }): Draft => {
    const isSocial = socialNeeds.has(need);
    const why = isSocial ? whyNoCode('sp_signposting', setting) : noCode;
    const text = `Signposted to ${name}. No referral was made.`;
    const shared = { id: `signpost:${slug(id)}`, action: 'signposted' as const, role: 'signpost' as const };
    return why === null ? { ...shared, key: 'sp_signposting', text } : { ...shared, key: null, text: `${text} ${why}` };
  });

const slug = (id: string): string =>
  id
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 60);

/** What weighs more when one family has several answers on one day. */
const weights: Readonly<Record<EntryAction, number>> = {
  referred: 0,
  agreed: 1,
  advised: 2,
  signposted: 3,
  offered: 4,
  declined: 5,
  noted: 6,
};

const familyOf = (draft: Draft): string | null => {
  if (draft.key === null || draft.role === null) return null;
  return whatMayBeCopied[draft.role].family;
};

const withoutCode = (draft: Draft, why: string): Draft => ({ ...draft, key: null, text: `${draft.text} ${why}` });

/**
 * One code a family and day: the strongest stands, the others become words. Several signposts share one code: a second
 * would count twice. Signposting is coded where there is no referral: never both.
 */
const oneCodePerFamily = (drafts: readonly Draft[], recordedToday: readonly string[]): Draft[] => {
  const isReferred = drafts.some((draft) => draft.key === 'sp_referral');
  const best = new Map<string, Draft>();
  for (const draft of drafts) {
    const family = familyOf(draft);
    if (family === null) continue;
    const before = best.get(family);
    if (before === undefined || weights[draft.action] < weights[before.action]) best.set(family, draft);
  }
  return drafts.map((draft) => {
    const family = familyOf(draft);
    if (family === null) return draft;
    if (draft.key === 'sp_signposting' && isReferred)
      return withoutCode(draft, 'Text only: the referral stands for it today.');
    if (best.get(family) !== draft) return withoutCode(draft, 'Text only: another code stands for this service today.');
    const isTaken = recordedToday.some((key) => keysOfFamily(family).includes(key));
    return isTaken ? withoutCode(draft, 'Text only: this service already has a code in the record today.') : draft;
  });
};

const keysOfFamily = (family: string): readonly string[] =>
  Object.values(whatMayBeCopied)
    .filter((row) => row.family === family)
    .flatMap((row) => Object.values(row.answers).flatMap((answer) => (answer.key === null ? [] : [answer.key])));

const entryOf = (draft: Draft, isTraining: boolean, date: IsoDate, codeTable: CodeTable): Entry => {
  const shared = {
    id: draft.id,
    action: draft.action,
    role: draft.role,
    date,
    text: isTraining ? `Training. ${draft.text}` : draft.text,
    isTraining,
    value: null,
    unit: null,
  };
  if (draft.key === null)
    return Entry.parse({ kind: 'text', ...shared, key: null, system: null, code: null, term: null });
  const { key, system, code, term } = rowFor(draft.key, codeTable);
  return Entry.parse({ kind: 'coded', ...shared, key, system, code, term });
};

const writesNothing = (consultation: Consultation, verdict: EntryVerdict): boolean =>
  consultation.outcome === 'not-today' ||
  consultation.permissionLifestyle === 'no' ||
  verdict.outcome === 'stop' ||
  verdict.outcome === 'not-today' ||
  verdict.outcome === 'not-applicable';

/** A choice whose service was closed since (weight talk no longer agreed) is not written. */
const withoutClosedChoice = (consultation: Consultation, verdict: EntryVerdict, words: EntryWords): Consultation => {
  const service = consultation.optionId === null ? null : words.optionService(consultation.optionId);
  return service === null || isOpenToWrite(service, consultation, verdict)
    ? consultation
    : { ...consultation, optionId: null, size: { what: null, when: null, withWhom: null }, confidence: null };
};

/**
 * The entries of a consultation: exactly what happened, coded as verified, else words that say so.
 *
 * Result: empty after "not today", on a stop and when nothing was said or decided. Errors: throws when our own content
 * names a code that the table does not hold (H-13).
 */
export const entriesFor = (
  sitting: Consultation,
  verdict: EntryVerdict,
  settings: Pick<Settings, 'userRole'>,
  codeTable: CodeTable,
  today: IsoDate,
  context: EntryContext,
): readonly Entry[] => {
  if (writesNothing(sitting, verdict)) return [];
  const consultation = withoutClosedChoice(sitting, verdict, context.words);
  const setting: Setting = { consultation, verdict, userRole: settings.userRole, context };
  const offers = serviceIds.flatMap((service) => {
    const decision = consultation.decisions[service];
    return decision === undefined ? [] : draftOf(service, decision, setting);
  });
  const services = oneCodePerFamily([...offers, ...signpostDrafts(setting)], context.recordedToday);
  const said = noteLines(consultation, context.words, context.marks, today);
  if (services.length + said.length === 0) return [];
  const { pack } = consultation;
  const basis = { id: 'basis', text: `Lifestyle conversation. Heuristics: ${pack.name}, version ${pack.version}.` };
  const notes = [...said, basis].map(({ id, text }): Draft => ({
    id,
    key: null,
    action: id === 'plan' ? 'agreed' : 'noted',
    role: null,
    text,
  }));
  const entries = [...services, ...notes]
    .slice(0, maxEntries)
    .map((draft) => entryOf(draft, consultation.isTraining, today, codeTable));
  return assertVerified(entries, codeTable);
};
