import type { PackInput, RuleBlock } from './pack.ts';
import { builtInRules } from './built-in-rules.ts';

const windows = 'first heuristics pack, section 2';

const coded = (id: string, label: string, keys: string[], freshDays: number | null, endedBy?: string[]): PackInput => ({
  id: `safety.${id}`,
  label,
  source: windows,
  kind: 'coded',
  keys,
  freshDays,
  ...(endedBy === undefined ? {} : { endedBy }),
});

const number = (
  id: string,
  label: string,
  measures: string[],
  range: readonly [unit: Extract<PackInput, { kind: 'number' }>['unit'], min: number, max: number, wholeOnly: boolean],
  freshDays: number | null,
  codeValues: { key: string; value: number }[] = [],
): PackInput => ({
  id: `safety.${id}`,
  label,
  source: windows,
  kind: 'number',
  measures,
  codeValues,
  unit: range[0],
  min: range[1],
  max: range[2],
  wholeOnly: range[3],
  freshDays,
});

const tick = (id: string, label: string, words: string[]): PackInput => ({
  id: `safety.${id}`,
  label,
  source: 'asked of the person, always',
  kind: 'tick',
  words,
});

const answered = (answer: Extract<PackInput, { kind: 'answer' }>['answer'], label: string): PackInput => ({
  id: `safety.${answer}`,
  label,
  source: 'asked of the person',
  kind: 'answer',
  answer,
});

const patient = (field: Extract<PackInput, { kind: 'patient' }>['field'], label: string): PackInput => ({
  id: `safety.${field}`,
  label,
  source: 'the record',
  kind: 'patient',
  field,
});

const cfsCodes = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((value) => ({ key: `cfs_level_${value}`, value }));

/** Family backgrounds for which the lower weight bar counts. Source: NICE NG246; mixed groups are a team choice. */
export const lowerBarGroups: readonly string[] = [
  'eth_ai',
  'eth_ap',
  'eth_ab',
  'eth_ac',
  'eth_ao',
  'eth_ba',
  'eth_bc',
  'eth_bo',
  'eth_oa',
  'eth_mwbc',
  'eth_mwba',
  'eth_mwa',
  'eth_2001_ai',
  'eth_2001_ap',
  'eth_2001_ab',
  'eth_2001_ac',
];

const inputs: PackInput[] = [
  patient('age', 'Age'),
  patient('pregnant', 'Pregnant'),
  patient('ethnicity', 'Family background'),
  answered('permissionLifestyle', 'Permission to talk about lifestyle'),
  answered('permissionWeight', 'Permission to talk about weight'),
  answered('digital', 'Digital access'),
  number('phq9Item9', 'PHQ-9 item 9', ['phq9_item9'], ['{score}', 0, 3, true], 14),
  number('bpSystolic', 'Systolic blood pressure', ['bp_sys', 'bp_systolic'], ['mm[Hg]', 40, 300, false], 7),
  number('bpDiastolic', 'Diastolic blood pressure', ['bp_dia', 'bp_diastolic'], ['mm[Hg]', 20, 200, false], 7),
  number('audit', 'AUDIT', ['audit', 'audit_score'], ['{score}', 0, 40, true], 365),
  number('bmi', 'BMI', ['bmi'], ['kg/m2', 8, 120, false], 365),
  number('efiDeficits', 'eFI deficits', ['efi_deficits', 'efi_frailty_index', 'efi'], ['{deficits}', 0, 36, true], 365),
  number(
    'efiScore',
    'eFI score',
    ['efi_score', 'efi_frailty_index', 'efi_frailty_index_score', 'efi'],
    ['{ratio}', 0, 1, false],
    365,
  ),
  number('cfs', 'Clinical Frailty Scale', ['cfs', 'cfs_level'], ['{level}', 1, 9, true], 365, cfsCodes),
  number('cfsEver', 'Clinical Frailty Scale, ever', ['cfs', 'cfs_level'], ['{level}', 1, 9, true], null),
  coded('moderateFrailty', 'Moderate or severe frailty', ['frailty_moderate', 'frailty_severe'], 365),
  coded('suicidalThoughts', 'Suicidal thoughts', ['rf_suicidal_thoughts', 'rf_suicidal'], 90),
  coded('suicideAttemptOrSelfHarm', 'Suicide attempt or self-harm', ['rf_suicide_attempt', 'rf_self_harm'], 365),
  coded('chestPain', 'Chest pain', ['rf_chest_pain'], 7),
  coded(
    'cancerSymptom',
    'Unintended weight loss, coughing blood or rectal bleeding',
    ['rf_weight_loss_unintentional', 'rf_weight_loss_abnormal', 'rf_haemoptysis', 'rf_rectal_bleeding'],
    90,
  ),
  coded('alcoholDependence', 'Alcohol dependence', ['alcohol_dependence'], null),
  coded(
    'palliativeOrVeryFrail',
    'Palliative care or very severe frailty',
    ['palliative', 'cfs_level_8', 'cfs_level_9'],
    null,
  ),
  coded('eatingDisorder', 'Eating disorder', ['eating_disorder', 'anorexia', 'bulimia', 'binge_eating'], 1826),
  coded('cfsMe', 'ME/CFS', ['cfs_me'], null),
  coded('declinedLinkWorker', 'Social prescribing declined', ['sp_declined'], 183),
  coded('declinedWeight', 'Weight management declined', ['wm_referral_declined'], 183),
  coded('declinedNdpp', 'Diabetes prevention declined', ['ndpp_declined'], 183),
  coded('declinedSmoking', 'Stop smoking declined', ['smoking_service_declined'], 183),
  coded('declinedLifestyle', 'Lifestyle programme declined', ['lifestyle_prog_declined'], 183),
  {
    id: 'safety.linkWorkerEpisode',
    label: 'Link worker already involved',
    source: windows,
    kind: 'coded',
    keys: ['sp_referral'],
    endedBy: ['sp_case_closed'],
    endsOnSameDay: false,
    freshDays: 183,
  },
  tick('mentalHealthCrisis', 'Mental-health crisis', ['mental-health-crisis', 'mh-crisis', 'crisis']),
  tick('alreadyAssessed', 'Symptom already assessed', ['already-assessed', 'red-flag-assessed', 'assessed']),
  tick('safeguarding', 'Safeguarding or violence', ['safeguarding-or-violence', 'safeguarding', 'violence']),
  {
    id: 'safety.smokingSensitive',
    label: 'Smoking-sensitive medicine',
    source: windows,
    kind: 'medicineFlag',
    words: ['smoking-sensitive'],
  },
  { id: 'safety.worstNeed', label: 'Worst practical need', source: windows, kind: 'needs', of: 'worst' },
];

/** The safety block that every pack is compiled with. */
export const builtInBlock: RuleBlock = {
  settings: [],
  codedNeeds: { freshDays: 365, codes: [] },
  inputs,
  facts: [
    {
      id: 'safety.bmiAtOrOverBar',
      label: 'BMI at or over the bar for the family background',
      when: {
        any: [
          { input: 'safety.bmi', atLeast: 30 },
          {
            all: [
              { input: 'safety.ethnicity', is: 'usable' },
              { input: 'safety.ethnicity', isOneOf: [...lowerBarGroups] },
              { input: 'safety.bmi', atLeast: 27.5 },
            ],
          },
        ],
      },
    },
    {
      id: 'safety.moderateOrSevereFrailty',
      label: 'Moderate or severe frailty',
      when: {
        any: [
          { input: 'safety.efiDeficits', atLeast: 9 },
          { all: [{ not: { input: 'safety.efiDeficits', is: 'usable' } }, { input: 'safety.efiScore', above: 0.24 }] },
          { input: 'safety.moderateFrailty', holds: true },
          { input: 'safety.cfs', atLeast: 6, atMost: 7 },
        ],
      },
    },
  ],
  rules: [...builtInRules],
};
