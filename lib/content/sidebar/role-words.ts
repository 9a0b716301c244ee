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

/** What stands behind a rule, by its evidence label. */
export const evidenceNames: Readonly<Record<string, string>> = {
  G: 'guideline or national criteria',
  R: 'research that supports the direction',
  D: 'national role description',
  T: 'team consensus, to be agreed',
};
