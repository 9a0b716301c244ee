/** What each role is for, in a line, for whoever has to say it aloud. */
export const roleHints: Readonly<Record<string, string>> = {
  clinician: 'A clinical question comes first',
  'existing-team': 'They already have a team around them',
  'care-coordinator': 'Joins up care and plans ahead',
  'clinical-pharmacist': 'Looks through the medicines',
  'health-coach': 'Builds skill and confidence',
  'link-worker': 'Practical needs, people and places',
  'self-care': 'One change and a date',
};

/** What each question is, as it stands in a list of things to ask. */
export const askNames: Readonly<Record<string, string>> = {
  'needs-check': 'Is anything practical in the way: money, food, housing, work, company, caring?',
  'confidence-ruler': 'How confident are they, from 0 to 10?',
  'permission-weight': 'May weight be talked about today?',
  phq2: 'PHQ-2: none in the last 30 days',
  'full-audit': 'The full AUDIT: the short score was 5 or more',
};

/** Scores that are too old or not there. */
export const repeatNames: Readonly<Record<string, string>> = {
  pam: 'Activation score (PAM): none in date',
  bmi: 'BMI: the one on the record is too old',
  hba1c: 'HbA1c: the one on the record is too old',
  phq9: 'PHQ-9: the one on the record is too old',
  efi: 'Frailty index: the one on the record is too old',
};

/** Option groups that an exclusion took away, and why it is said at all. */
export const suppressedNames: Readonly<Record<string, string>> = {
  weight: 'Weight is left out',
  ndpp: 'The diabetes prevention programme is left out',
  'graded-activity': 'Graded activity is left out: pacing only',
  'sleep-restriction': 'Sleep restriction is left out',
  'digital-only': 'Digital-only services are left out',
  'stop-smoking': 'The stop-smoking service is left out: it was declined lately',
  'lifestyle-programme': 'Lifestyle programmes are left out: declined lately',
  'link-worker': 'The link worker is left out: declined lately',
  'all-lifestyle-prompts': 'All lifestyle prompts are left out',
};

/** Notes that travel with a suggestion. */
export const flagNames: Readonly<Record<string, string>> = {
  provisional: 'Provisional: something that could change it was not asked or is too old.',
  'clinician-agrees-first': 'A clinician agrees before a coach is offered.',
  'existing-link-worker-episode':
    'A link worker was referred to in the last 6 months: message them; no second referral code.',
  'pam-level-depends-on-version': 'The PAM level depends on the scoring version in use.',
  'pam-may-not-fit': 'PAM may not fit this person.',
  'adapt-communication': 'Adapt how it is said and written; a supporter can be there.',
  'prescriber-plans-before-stopping-smoking':
    'A medicine’s dose depends on smoking: the prescriber plans before stopping.',
};
