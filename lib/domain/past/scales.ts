/** A scale on which numbers of past readings are kept: only between which marks a number stands. */
export type Scale = {
  readonly least: number;
  readonly most: number;
  /** Only whole numbers stand on it. */
  readonly isWhole: boolean;
  /** In order, within the scale. */
  readonly marks: readonly number[];
};

/** What is kept of a number: the least and the most that it can be. */
export type Band = { readonly low: number; readonly high: number };

const numbersFrom = (from: number, to: number, step: number): number[] =>
  Array.from(
    { length: Math.floor((to - from) / step + 1.001) },
    (_, index) => Math.round((from + index * step) * 1e4) / 1e4,
  );

type Ends = readonly [least: number, most: number];
type Steps = readonly [from: number, to: number, step: number];

const scale = (isWhole: boolean, [least, most]: Ends, steps: Steps, also: readonly number[] = []): Scale => ({
  least,
  most,
  isWhole,
  marks: [...new Set([...numbersFrom(...steps), ...also])].toSorted((a, b) => a - b),
});

const whole = (ends: Ends, steps: Steps, also?: readonly number[]) => scale(true, ends, steps, also);
const fine = (ends: Ends, steps: Steps, also?: readonly number[]) => scale(false, ends, steps, also);

const feeling = whole([0, 10], [0, 10, 1]);

/**
 * The scale of each measure, by the first name that an input gives it, and of the two numbers about needs. A measure that
 * is not here is not kept. What lies beyond the outermost marks is kept as beyond them, because extremes point people out.
 *
 * Source: the marks are round steps and the published borders of each measure (PAM levels, PHQ-9 and GAD-7 of 5 and 15,
 * eFI categories, NICE weight bars), so that borders in use lie on marks.
 */
export const scales: ReadonlyMap<string, Scale> = new Map([
  ['pam_level', whole([1, 4], [1, 4, 1])],
  ['pam_score', fine([0, 100], [30, 90, 5], [47, 55.1, 67.1, 72.5])],
  ['confidence_ruler', fine([0, 10], [0, 10, 1])],
  ['swemwbs_metric', fine([7, 35], [14, 28, 0.5])],
  ['ons4_satisfied', feeling],
  ['ons4_worthwhile', feeling],
  ['ons4_happy', feeling],
  ['ons4_anxious', feeling],
  ['phq9', whole([0, 27], [2, 20, 2], [5, 15])],
  ['phq2', whole([0, 6], [0, 6, 1])],
  ['gad7', whole([0, 21], [2, 16, 2], [5, 15])],
  ['bp_sys', fine([40, 300], [100, 180, 5])],
  ['bp_dia', fine([20, 200], [60, 120, 5])],
  ['bmi', fine([8, 120], [16, 50, 1], [18.5, 27.5])],
  ['hba1c', fine([15, 250], [30, 100, 2])],
  ['efi_deficits', whole([0, 36], [2, 20, 2], [9, 13])],
  ['efi_score', fine([0, 1], [0.04, 0.56, 0.04])],
  ['cfs', whole([1, 9], [1, 8, 1])],
  ['repeat_count', whole([0, 100], [2, 20, 2], [5, 15])],
  ['acb', fine([0, 60], [1, 10, 1])],
  ['audit', whole([0, 40], [2, 20, 2])],
  ['auditc_score', whole([0, 12], [1, 12, 1])],
  ['fast', whole([0, 16], [1, 12, 1])],
  ['gppaq_index', whole([0, 3], [0, 3, 1])],
  ['needs_kinds', whole([0, 20], [1, 3, 1])],
  ['needs_worst', whole([0, 3], [0, 3, 1])],
]);

const pointsOf = ({ least, most, marks }: Scale): readonly number[] => [...new Set([least, ...marks, most])];

/** Every band of a scale: whole numbers from one mark to before the next; others a mark itself, or all between two. */
const bandsOf = (one: Scale): readonly Band[] => {
  if (one.isWhole) {
    const starts = [...new Set([one.least, ...one.marks])];
    return starts.map((low, index) => ({ low, high: (starts[index + 1] ?? one.most + 1) - 1 }));
  }
  const points = pointsOf(one);
  return points.flatMap((low, index) => [
    { low, high: low },
    ...points.slice(index + 1, index + 2).map((high) => ({ low, high })),
  ]);
};

/** What is kept of a number on a scale; null when it does not stand on it. */
export const bandOf = (one: Scale, value: number): Band | null => {
  if (one.isWhole && !Number.isInteger(value)) return null;
  const holds = ({ low, high }: Band): boolean =>
    one.isWhole || low === high ? value >= low && value <= high : value > low && value < high;
  return bandsOf(one).find(holds) ?? null;
};

/** Whether this is a band of the scale of a measure: nothing finer is kept. */
export const isBandOf = (measure: string, { low, high }: Band): boolean => {
  const one = scales.get(measure);
  return one !== undefined && bandsOf(one).some((band) => band.low === low && band.high === high);
};

/**
 * One number for each part into which borders cut a band: all that a pack with these borders could tell apart.
 * Between two marks the marks themselves are not meant.
 */
export const partsOf = ({ isWhole }: Scale, { low, high }: Band, borders: readonly number[]): readonly number[] => {
  if (low === high) return [low];
  const points = [low, ...borders.filter((one) => one > low && one < high).toSorted((a, b) => a - b), high];
  if (!isWhole) {
    return points
      .slice(1)
      .flatMap((point, index) => [((points[index] ?? low) + point) / 2, ...(point === high ? [] : [point])]);
  }
  const near = points.flatMap((point) => [
    Math.floor(point),
    Math.ceil(point),
    Math.floor(point) + 1,
    Math.ceil(point) - 1,
  ]);
  return [...new Set(near)].filter((one) => one >= low && one <= high);
};
