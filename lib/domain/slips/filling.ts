import type { Consultation } from '../consultation/consultation.ts';
import type { LifestyleOption } from '../consultation/option.ts';
import type { OptionArea, ServiceId } from '../consultation/words.ts';
import { plainDate } from '../entries/plain-date.ts';
import { whatMayBeCopied } from '../entries/what-may-be-copied.ts';
import type { IsoDate } from '../reading.ts';
import type { MenuService } from '../settings.ts';
import type { Filling } from './template.ts';

/** The words that slips take from the content: whom each service is, and what to do when it goes wrong. */
export type SlipWords = {
  /** Said to the person: "our health coach". */
  readonly services: Readonly<Record<ServiceId, string>>;
  readonly ifHard: string;
  readonly ifUnwell: Readonly<Record<OptionArea, string>>;
  readonly needs: Readonly<Record<string, string>>;
};

/** Who prints: from the settings. Empty or null: not set, so that what needs it cannot be printed. */
export type Practice = {
  readonly name: string;
  readonly roleName: string | null;
  /** Its menu of support, for how to reach a service that the person was pointed to. */
  readonly menu: readonly Pick<MenuService, 'id' | 'contact'>[];
};

const said = (words: string | null): string | null => (words === null || words.trim() === '' ? null : words.trim());

/** Lines of what was offered and what the person said, for a colleague. Null when nothing was decided. */
const offersOf = ({ decisions, signposts }: Consultation): string | null => {
  const lines = Object.entries(decisions).flatMap(([service, decision]) => {
    const row = new Map(Object.entries(whatMayBeCopied)).get(service);
    const done = decision === undefined ? undefined : row?.answers[decision]?.done;
    return row === undefined || done === undefined ? [] : [`${row.label} (${done.toLowerCase()})`];
  });
  const all = [...lines, ...signposts.map(({ name }) => `${name} (told where to go)`)];
  return all.length === 0 ? null : all.join('; ');
};

/** The services that the person was pointed to, each with how to reach it as far as the menu says so. */
const placesOf = ({ signposts }: Consultation, menu: Practice['menu']): string =>
  signposts
    .map(({ id, name }) => [name, said(menu.find((service) => service.id === id)?.contact ?? null)])
    .map((parts) => parts.filter((part) => part !== null).join(', '))
    .join('; ');

const needsOf = ({ needs, needsAsked }: Consultation, words: SlipWords): string | null => {
  if (needs.length > 0) return needs.map(({ type, level }) => `${words.needs[type] ?? type} (${level})`).join('; ');
  return needsAsked ? 'Asked; none said' : null;
};

const confidenceOf = ({ confidence, confidenceBefore }: Consultation): string | null => {
  if (confidence === null) return null;
  return confidenceBefore === null
    ? `${confidence} of 10`
    : `${confidence} of 10 (${confidenceBefore} before it was made smaller)`;
};

/** What in this sitting has to be known for the person to be helped: from the answers, never from the record. */
const requirementsOf = ({ digital }: Consultation): string | null => {
  if (digital === 'no') return 'No digital access: by phone or face to face';
  return digital === 'yes' ? 'Can be reached online' : null;
};

/**
 * What fills a slip, a letter or a referral: the words of this consultation and of the practice, nothing from the
 * record. Shape: what was not said is null.
 */
export const fillingOf = (
  consultation: Consultation,
  option: LifestyleOption | null,
  words: SlipWords,
  practice: Practice,
  today: IsoDate,
): Filling => ({
  goal: said(consultation.goal),
  option: option?.text ?? null,
  what: said(consultation.size.what) ?? option?.text ?? null,
  when: said(consultation.size.when),
  withWhom: said(consultation.size.withWhom),
  helps: option?.helps ?? null,
  ifHard: words.ifHard,
  ifUnwell: option === null ? null : words.ifUnwell[option.area],
  first: consultation.who === null ? null : words.services[consultation.who.role],
  review: consultation.reviewDate === null ? null : plainDate(consultation.reviewDate),
  practice: said(practice.name),
  places: said(placesOf(consultation, practice.menu)),
  date: plainDate(today),
  needs: needsOf(consultation, words),
  offers: offersOf(consultation),
  confidence: confidenceOf(consultation),
  requirements: requirementsOf(consultation),
  referrer: said(practice.roleName),
});
