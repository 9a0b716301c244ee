/**
 * The measures and scores that are read: what their values may be. A value outside the range is not read
 * (safety H-08): it is shown as something that cannot be told.
 */
export type Measure = {
  readonly key: string;
  /** The canonical unit, UCUM. */
  readonly unit: string;
  /** Factor from each unit that may be converted. */
  readonly factors: Readonly<Record<string, number>>;
  readonly low: number;
  readonly high: number;
  /** Whether a bare number can only mean the canonical unit: scores, and measures recorded in one unit everywhere. */
  readonly isUnitImplied: boolean;
  readonly isScore: boolean;
  /** Only whole numbers are possible. */
  readonly isWhole: boolean;
};

const measure = (key: string, unit: string, low: number, high: number, more: Partial<Measure> = {}): Measure => ({
  key,
  unit,
  low,
  high,
  factors: {},
  isUnitImplied: false,
  isScore: false,
  isWhole: false,
  ...more,
});
const score = (key: string, low: number, high: number, isWhole = true, unit = '{score}'): Measure =>
  measure(key, unit, low, high, { isUnitImplied: true, isScore: true, isWhole });
const pressure = (key: string, low: number, high: number): Measure =>
  measure(key, 'mm[Hg]', low, high, { isUnitImplied: true, isWhole: true });
/** "8 units" under "Alcohol units per week". */
const units = { isUnitImplied: true, factors: { '{unit}': 1 } };
const perLitre = { factors: { 'mg/dL': 0.02586 } };

const list: readonly Measure[] = [
  measure('weight', 'kg', 2, 400, { factors: { '[lb_av]': 0.45359237 } }),
  measure('height', 'cm', 40, 250, { factors: { m: 100, '[in_i]': 2.54 } }),
  measure('waist', 'cm', 30, 250, { factors: { '[in_i]': 2.54, m: 100 } }),
  measure('bmi', 'kg/m2', 8, 100, { isUnitImplied: true }),
  measure('bmi_baseline', 'kg/m2', 8, 100, { isUnitImplied: true }),
  pressure('bp_systolic', 50, 300),
  pressure('bp_diastolic', 20, 200),
  pressure('bp_home_sys_self', 50, 300),
  pressure('bp_home_dia_self', 20, 200),
  measure('hba1c_ifcc', 'mmol/mol', 10, 200),
  measure('hba1c_monitoring', 'mmol/mol', 10, 200),
  measure('hba1c_level', '%', 3, 20),
  measure('chol_total', 'mmol/L', 0.5, 30, perLitre),
  measure('chol_total_nonspec', 'mmol/L', 0.5, 30, perLitre),
  measure('chol_hdl', 'mmol/L', 0.1, 10, perLitre),
  score('qrisk3', 0, 100, false, '%'),
  score('qrisk2', 0, 100, false, '%'),
  score('qrisk_generic', 0, 100, false, '%'),
  score('leicester_dm_risk', 0, 47),
  measure('alcohol_units_week', '{unit}/wk', 0, 500, units),
  measure('alcohol_units_day', '{unit}/d', 0, 100, units),
  score('pam_score', 0, 100, false),
  score('pam_level', 1, 4, true, '{level}'),
  score('swemwbs_score', 7, 35, false),
  score('wemwbs_score', 14, 70),
  score('phq9_score', 0, 27),
  score('phq2_score', 0, 6),
  score('gad7_score', 0, 21),
  score('core10_score', 0, 40, false),
  score('auditc_score', 0, 12),
  score('gppaq_index', 0, 3),
  score('efi_frailty_index', 0, 1, false),
  score('efi_frailty_index_score', 0, 1, false),
  score('csha_cfs', 1, 9),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => score(`cfs_level_${level}`, level, level, true, '{level}')),
];
const measures: ReadonlyMap<string, Measure> = new Map(list.map((entry) => [entry.key, entry]));

/** Labels that name two values at once, or one of several codes: which one, the value or its unit tells. */
export const families: ReadonlyMap<string, readonly string[]> = new Map([
  ['bp_panel', ['bp_systolic', 'bp_diastolic']],
  ['bp_home_pair', ['bp_home_sys_self', 'bp_home_dia_self']],
  ['hba1c', ['hba1c_ifcc', 'hba1c_level']],
  ['pam', ['pam_score', 'pam_level']],
  ['alcohol', ['alcohol_units_week', 'alcohol_units_day']],
  ['cfs', []],
]);

/** The most that a scale goes to: a level of the frailty scale has a code of its own. */
export const scaleEnd = ({ key, high }: Measure): number => (key.startsWith('cfs_level_') ? 9 : high);

/** Whether a key names a measure, a score, or a family of them. */
export function measureOf(key: string): Measure | 'family' | null {
  return measures.get(key) ?? (families.has(key) ? 'family' : null);
}

/** The measure of a key that is no family. */
export const singleMeasure = (key: string): Measure | null => measures.get(key) ?? null;

const decimals = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places;

/** Why a value is not taken. */
export type Refusal = 'no unit' | 'other unit' | 'out of range' | 'inexact' | 'not whole';

/** The value in the canonical unit, or why it cannot be told. Never a conversion without a unit on the screen. */
export function canonicalValue(measure: Measure, value: number, unit: string | null): number | Refusal {
  let canonical = value;
  if (unit === null) {
    if (!measure.isUnitImplied) return 'no unit';
  } else if (unit !== measure.unit && !(measure.isScore && unit === '{score}')) {
    const factor = measure.factors[unit];
    if (factor === undefined) return 'other unit';
    canonical = decimals(value * factor, measure.unit === 'mmol/L' ? 2 : 1);
  }
  if (measure.isWhole && !Number.isInteger(canonical)) return 'not whole';
  return canonical < measure.low || canonical > measure.high ? 'out of range' : canonical;
}
