/** Ten-year bands of adults: all that is kept of an age (P2). */
export const ageBands = ['18-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80+'] as const;
export type AgeBand = (typeof ageBands)[number];

/** Ten-year band of an age; null when the age is not known or is a child's. */
export const ageBandOf = (ageYears: number | null): AgeBand | null =>
  ageYears === null || ageYears < 18
    ? null
    : (ageBands[Math.min(Math.max(0, Math.floor(ageYears / 10) - 2), 6)] ?? null);

/** The least and the most age in a band. */
export const agesIn = (band: AgeBand): readonly [least: number, most: number] => {
  const at = ageBands.indexOf(band);
  return [at === 0 ? 18 : 20 + at * 10, at === 6 ? 130 : 29 + at * 10];
};
