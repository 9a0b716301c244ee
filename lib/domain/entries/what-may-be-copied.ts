import type { Decision, ServiceId } from '../consultation/words.ts';
import type { EntryAction } from './entry.ts';

/**
 * What one answer writes. `key` null: words only, because no code was verified for it. `done` is what the button for
 * the answer says: an answer is recorded as what happened and nothing more.
 */
export type Writes = {
  readonly key: string | null;
  readonly action: EntryAction;
  readonly words: string;
  readonly done: string;
};

/** One row of what may be copied: a service, the option group that can take it away, and what each answer writes. */
export type ServiceRow = {
  readonly label: string;
  /** Services of one family share their codes: an offer and a referral of one family never stand together. */
  readonly family: string;
  /** Group of the pack's `suppressed` that closes it. */
  readonly group: string | null;
  readonly answers: Readonly<Partial<Record<Decision, Writes>>>;
};

const agreed = 'The person agreed.';
const thinking = 'Offered. The person would like to think about it.';
const notNow = 'Offered. The person said no for now.';
const told = 'Told where to go. No referral was made.';
const writes = (key: string | null, action: EntryAction, words: string, done: string): Writes => ({
  key,
  action,
  words,
  done,
});

/** Answers of a service that has no verified code: words only. */
const wordsOnly: ServiceRow['answers'] = {
  yes: writes(null, 'referred', 'The person agreed to a referral.', 'Yes, referred'),
  signposted: writes(null, 'signposted', told, 'Told where to go'),
  undecided: writes(null, 'offered', thinking, 'Wants to think'),
  no: writes(null, 'declined', notNow, 'No for now'),
};

const weight: ServiceRow['answers'] = {
  ...wordsOnly,
  yes: writes('wm_referral_service', 'referred', agreed, 'Yes, referred'),
  undecided: writes('wm_referral_offered', 'offered', thinking, 'Wants to think'),
  no: writes('wm_referral_declined', 'declined', notNow, 'No for now'),
};

const plain = (label: string, family: string, group: string | null = null): ServiceRow => ({
  label,
  family,
  group,
  answers: wordsOnly,
});

const action = (label: string, family: string): ServiceRow => ({
  label,
  family,
  group: null,
  answers: {
    yes: writes(null, 'noted', 'To be arranged.', 'To be arranged'),
    no: writes(null, 'declined', notNow, 'No for now'),
  },
});

/**
 * What may be copied, service by service: what has no key is words only. Review codes, diagnoses and frailty categories
 * are not in it and cannot be written.
 */
export const whatMayBeCopied: Readonly<Record<ServiceId, ServiceRow>> = {
  'link-worker': {
    label: 'Social prescribing link worker',
    family: 'social-prescribing',
    group: 'link-worker',
    answers: {
      yes: writes('sp_referral', 'referred', agreed, 'Yes, referred'),
      signposted: writes('sp_signposting', 'signposted', told, 'Told where to go'),
      undecided: writes('sp_offered', 'offered', thinking, 'Wants to think'),
      no: writes('sp_declined', 'declined', notNow, 'No for now'),
    },
  },
  'health-coach': {
    label: 'Health and wellbeing coach',
    family: 'health-coach',
    group: null,
    answers: { ...wordsOnly, yes: writes('hc_referral', 'referred', agreed, 'Yes, referred') },
  },
  'weight-service': { label: 'Weight management service', family: 'weight', group: 'weight', answers: weight },
  'digital-weight-programme': {
    label: 'NHS Digital Weight Management Programme',
    family: 'weight',
    group: 'weight',
    answers: weight,
  },
  ndpp: {
    label: 'NHS Diabetes Prevention Programme',
    family: 'ndpp',
    group: 'ndpp',
    answers: {
      ...wordsOnly,
      yes: writes('ndpp_referral', 'referred', agreed, 'Yes, referred'),
      no: writes('ndpp_declined', 'declined', notNow, 'No for now'),
    },
  },
  'stop-smoking': {
    label: 'Stop-smoking service',
    family: 'stop-smoking',
    group: 'stop-smoking',
    answers: {
      ...wordsOnly,
      yes: writes('smoking_service_referral', 'referred', agreed, 'Yes, referred'),
      'advice-given': writes(
        'smoking_advice_effects',
        'advised',
        'Brief advice was given. The person would like to think about the service.',
        'Advice given, wants to think',
      ),
      no: writes('smoking_service_declined', 'declined', notNow, 'No for now'),
    },
  },
  'alcohol-brief-advice': {
    label: 'Alcohol brief advice',
    family: 'alcohol',
    group: null,
    answers: {
      yes: writes('alcohol_brief_done', 'advised', 'Brief advice was given today.', 'Advice given today'),
      undecided: writes(null, 'offered', thinking, 'Wants to think'),
      no: writes('alcohol_brief_declined', 'declined', notNow, 'No for now'),
    },
  },
  'cbt-i': {
    label: 'Digital CBT for insomnia',
    family: 'cbt-i',
    group: null,
    answers: {
      ...wordsOnly,
      yes: writes('sleep_cbti_digital_referral', 'referred', agreed, 'Yes, referred'),
      signposted: writes('sleep_cbti_digital_signpost', 'signposted', told, 'Told where to go'),
    },
  },
  'employment-support': {
    label: 'Employment support service',
    family: 'employment',
    group: null,
    answers: { ...wordsOnly, yes: writes('employment_support_referral', 'referred', agreed, 'Yes, referred') },
  },
  'dover-menu': {
    label: 'Personalised care and support plan',
    family: 'care-plan',
    group: null,
    answers: {
      yes: writes('pcsp_agreed', 'agreed', 'Plan agreed with the person.', 'Plan agreed'),
      undecided: writes(null, 'offered', thinking, 'Wants to think'),
      no: writes('pcsp_declined', 'declined', notNow, 'No for now'),
    },
  },
  'care-coordinator': plain('Care coordinator', 'care-coordinator'),
  'clinical-pharmacist': plain('Clinical pharmacist', 'clinical-pharmacist'),
  'talking-therapies': plain('Talking therapies', 'talking-therapies'),
  'existing-team': plain('The team that knows them', 'existing-team'),
  clinician: plain('Clinician', 'clinician'),
  'clinician-now': plain('Clinician, today', 'clinician'),
  'urgent-social': plain('Urgent social care route', 'urgent-social'),
  'mental-health-review': action('Mental health review', 'mental-health-review'),
  'bp-follow-up': action('Blood pressure follow-up', 'bp-follow-up'),
  'medicines-check': action('Medicines check', 'medicines-check'),
  'self-care': action('Self-care', 'self-care'),
  signpost: {
    label: 'Local services',
    family: 'signpost',
    group: null,
    answers: {
      signposted: writes(null, 'signposted', told, 'Told where to go'),
      no: writes(null, 'declined', notNow, 'No for now'),
    },
  },
};

/** Every key that an entry may hold. No other key leaves the consultation, verified or not. */
export const copyableKeys: ReadonlySet<string> = new Set(
  Object.values(whatMayBeCopied).flatMap((row) =>
    Object.values(row.answers).flatMap((answer) => (answer.key === null ? [] : [answer.key])),
  ),
);

/** The answers that can be given for a service, in the order of the list, with what their buttons say. */
export const answersFor = (service: ServiceId): readonly { readonly decision: Decision; readonly writes: Writes }[] => {
  const { answers } = whatMayBeCopied[service];
  const order: readonly Decision[] = ['yes', 'signposted', 'advice-given', 'undecided', 'no'];
  return order.flatMap((decision) => {
    const answer = answers[decision];
    return answer === undefined ? [] : [{ decision, writes: answer }];
  });
};
