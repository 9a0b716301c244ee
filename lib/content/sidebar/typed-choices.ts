import type { TypedChoices, TypedField, TypedTick } from '../../domain/typed-form.ts';
import { reportedSystem, termRows } from '../terms/term-table.ts';

/**
 * What can be typed when there is no page to read: the inputs of the first pack and of the built-in safety rules.
 * Numbers only, never a questionnaire's questions. Ranges are those of the inputs; the tests compare them.
 */

const field = (
  key: string,
  label: string,
  [unitShown, unit]: readonly [string, string],
  [low, high]: readonly [number, number],
  more: Partial<TypedField> = {},
): TypedField => ({ key, label, unitShown, unit, low, high, isWhole: true, isScore: true, ...more });

const score = ['score', '{score}'] as const;
const level = ['level', '{level}'] as const;
const measured = { isScore: false } as const;

const fields: readonly TypedField[] = [
  field('pam_level', 'PAM level', level, [1, 4]),
  field('pam_score', 'PAM score', score, [0, 100], { isWhole: false }),
  field('confidence_ruler', 'Confidence today', ['out of 10', '{score}'], [0, 10], { isWhole: false }),
  field('bmi', 'BMI', ['kg/m²', 'kg/m2'], [8, 120], { isWhole: false, ...measured }),
  field('bp_systolic', 'Systolic blood pressure', ['mmHg', 'mm[Hg]'], [40, 300], { isWhole: false, ...measured }),
  field('bp_diastolic', 'Diastolic blood pressure', ['mmHg', 'mm[Hg]'], [20, 200], { isWhole: false, ...measured }),
  field('hba1c_ifcc', 'HbA1c', ['mmol/mol', 'mmol/mol'], [15, 250], { isWhole: false, ...measured }),
  field('phq9_score', 'PHQ-9', score, [0, 27]),
  field('phq9_item9', 'PHQ-9 item 9', score, [0, 3]),
  field('phq2_score', 'PHQ-2', score, [0, 6]),
  field('gad7_score', 'GAD-7', score, [0, 21]),
  field('swemwbs_metric', 'SWEMWBS', ['metric score', '{metric}'], [7, 35], { isWhole: false }),
  field('audit', 'AUDIT', score, [0, 40]),
  field('auditc_score', 'AUDIT-C', score, [0, 12]),
  field('fast', 'FAST', score, [0, 16]),
  field('gppaq_index', 'GPPAQ index', score, [0, 3]),
  field('efi_deficits', 'eFI', ['deficits of 36', '{deficits}'], [0, 36]),
  field('efi_score', 'eFI score', ['0 to 1', '{ratio}'], [0, 1], { isWhole: false }),
  field('cfs', 'Clinical Frailty Scale', level, [1, 9]),
  field('repeat_count', 'Repeat medicines', ['medicines', '{medicines}'], [0, 100]),
  field('acb', 'Anticholinergic burden', score, [0, 60], { isWhole: false }),
  field('ons4_satisfied', 'ONS4 satisfied', score, [0, 10]),
  field('ons4_worthwhile', 'ONS4 worthwhile', score, [0, 10]),
  field('ons4_happy', 'ONS4 happy yesterday', score, [0, 10]),
  field('ons4_anxious', 'ONS4 anxious yesterday', score, [0, 10]),
];

const condition = (key: string, label: string): TypedTick => ({ key, label, kind: 'condition' });
const event = (key: string, label: string): TypedTick => ({ key, label, kind: 'event' });

/** Conditions and habits that lifestyle touches. */
const conditions: readonly TypedTick[] = [
  condition('obesity', 'Obesity'),
  condition('t2dm', 'Type 2 diabetes'),
  condition('ndh', 'Non-diabetic hyperglycaemia'),
  condition('prediabetes', 'Pre-diabetes'),
  condition('htn', 'High blood pressure'),
  condition('chd', 'Coronary heart disease'),
  condition('stroke', 'Stroke'),
  condition('tia', 'TIA'),
  condition('af', 'Atrial fibrillation'),
  condition('hf', 'Heart failure'),
  condition('ckd', 'Chronic kidney disease'),
  condition('copd', 'COPD'),
  condition('asthma', 'Asthma'),
  condition('depression', 'Depression'),
  condition('anxiety_disorder', 'Anxiety'),
  condition('insomnia', 'Insomnia'),
  condition('osa', 'Sleep apnoea'),
  condition('oa', 'Osteoarthritis'),
  condition('back_pain_chronic', 'Long-term back pain'),
  condition('chronic_pain', 'Long-term pain'),
  condition('fibromyalgia', 'Fibromyalgia'),
  condition('cfs_me', 'ME/CFS'),
  condition('ibs', 'Irritable bowel syndrome'),
  condition('nafld', 'Fatty liver'),
  condition('pcos', 'Polycystic ovary syndrome'),
  condition('smk_current', 'Smokes now'),
];

/** What changes or stops the suggestion. */
const cautions: readonly TypedTick[] = [
  condition('rf_suicidal_thoughts', 'Suicidal thoughts'),
  condition('rf_suicide_attempt', 'Suicide attempt'),
  condition('rf_self_harm', 'Self-harm'),
  condition('rf_chest_pain', 'Chest pain'),
  condition('rf_weight_loss_unintentional', 'Unintended weight loss'),
  condition('rf_haemoptysis', 'Coughing blood'),
  condition('rf_rectal_bleeding', 'Rectal bleeding'),
  condition('alcohol_dependence', 'Alcohol dependence'),
  condition('eating_disorder', 'Eating disorder'),
  condition('pregnant', 'Pregnant'),
  condition('palliative', 'Palliative care'),
  condition('frailty_moderate', 'Moderate frailty'),
  condition('frailty_severe', 'Severe frailty'),
  condition('housebound', 'Housebound'),
  condition('dementia', 'Dementia'),
  condition('learning_disability', 'Learning disability'),
];

/** Practical needs that stand on the record; those said today are asked in the conversation. */
const needs: readonly TypedTick[] = [
  condition('lonely', 'Lonely'),
  condition('social_isolation', 'Isolated'),
  condition('housing_problem', 'Housing problem'),
  condition('housing_lack', 'Lack of housing'),
  condition('homeless', 'Homeless'),
  condition('financial_problem', 'Money problem'),
  condition('food_insecurity', 'Not enough food'),
  condition('unemployed', 'Out of work'),
  condition('carer_self', 'Cares for somebody'),
];

/** What was done, begun or declined. */
const events: readonly TypedTick[] = [
  event('smr', 'Structured medication review'),
  event('depression_annual_review', 'Depression or mental-health review'),
  event('sp_referral', 'Referred to a link worker'),
  event('sp_case_closed', 'Link worker has closed the case'),
  event('sp_declined', 'Link worker declined'),
  event('wm_referral_declined', 'Weight management declined'),
  event('ndpp_declined', 'Diabetes prevention declined'),
  event('smoking_service_declined', 'Stop-smoking service declined'),
  event('lifestyle_prog_declined', 'Lifestyle programme declined'),
];

/** The groups of ticks as the form shows them. */
export const tickGroups: readonly { readonly title: string; readonly ticks: readonly TypedTick[] }[] = [
  { title: 'Conditions', ticks: conditions },
  { title: 'Warnings and frailty', ticks: cautions },
  { title: 'Needs on the record', ticks: needs },
  { title: 'Done or declined', ticks: events },
];

/** Family backgrounds of the 2011 census, in the words of the code table without what they all share. */
export const familyBackgrounds: readonly { readonly key: string; readonly label: string }[] = [...termRows.values()]
  .filter(({ key }) => key.startsWith('eth_') && !key.startsWith('eth_2001') && key !== 'eth_nstat')
  .map(({ key, term }) => ({ key, label: term.replace(/ - England and Wales.*$/, '') }));

/** Everything that the form can hold, with the rows of the code table behind it. */
export const typedChoices: TypedChoices = {
  fields,
  ticks: tickGroups.flatMap(({ ticks }) => ticks),
  rowOf: (key) => {
    const row = termRows.get(key);
    return row === undefined ? null : { system: reportedSystem, code: row.code, term: row.term };
  },
};
