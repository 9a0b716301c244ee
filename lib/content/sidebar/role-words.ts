/** Names of roles and programmes as the clinician reads them, by the word the heuristics use. */
export const roleNames: Readonly<Record<string, string>> = {
  'clinician-now': 'Clinician, now',
  clinician: 'Clinician',
  'urgent-social': 'Duty social support, today',
  'existing-team': 'The team that knows them',
  'care-coordinator': 'Care coordinator',
  'clinical-pharmacist': 'Clinical pharmacist',
  'health-coach': 'Health coach',
  'link-worker': 'Link worker',
  'self-care': 'Self-care',
  none: 'No one',
};

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

/** Programmes that a record can bring up, as they are called on screen. */
export const programmeNames: Readonly<Record<string, string>> = {
  ndpp: 'Diabetes prevention programme',
  'digital-weight-programme': 'Digital weight programme',
  'weight-service': 'Weight service',
  'stop-smoking': 'Stop-smoking service',
  'alcohol-brief-advice': 'Brief advice about alcohol',
  'cbt-i': 'CBT for insomnia',
  'talking-therapies': 'Talking therapies',
  'mental-health-review': 'Mental-health review',
  'employment-support': 'Employment support',
  'bp-follow-up': 'Blood-pressure follow-up',
  'medicines-check': 'Medicines check before changing food or activity',
  signpost: 'Local signposting',
  'dover-menu': 'The practice’s menu of support',
};

/** The card's first line for each role. One small change is an idea too. */
export const ideaHeadlines: Readonly<Record<string, string>> = {
  clinician: 'Clinician first',
  'existing-team': 'The team that knows them first',
  'care-coordinator': 'Care coordinator first',
  'clinical-pharmacist': 'Clinical pharmacist first',
  'health-coach': 'Health coach first',
  'link-worker': 'Link worker first',
  'self-care': 'One small change and a date',
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

/** What stands behind a rule, by its evidence label. */
export const evidenceNames: Readonly<Record<string, string>> = {
  G: 'guideline or national criteria',
  R: 'research that supports the direction',
  D: 'national role description',
  T: 'team consensus, to be agreed',
};
