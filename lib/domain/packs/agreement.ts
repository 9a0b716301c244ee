/** How far people who voted on the same cases agree, beyond what chance would give. */
export type Agreement = {
  /** Fleiss' kappa; null when it cannot be told, with the reason in `why`. */
  readonly kappa: number | null;
  /** The share of pairs of voters who agreed, averaged over cases; null when no case has two votes. */
  readonly observed: number | null;
  readonly cases: number;
  readonly why: string | null;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * Fleiss' kappa over cases.
 *
 * Shape: one row a case, one column an answer, in each cell how many voted so. The number of votes may differ between
 * cases; a case with fewer than two votes is left out. Result: cannot be told with fewer than two such cases, or when
 * every vote fell on one answer, where chance alone gives full agreement. Source: Fleiss 1971, Psychol Bull 76:378-382.
 */
export const fleissKappa = (votes: readonly (readonly number[])[]): Agreement => {
  const cases = votes.filter((row) => sum(row) >= 2);
  const total = sum(cases.map(sum));
  if (cases.length === 0) return { kappa: null, observed: null, cases: 0, why: 'No case has two votes.' };
  const perCase = cases.map((row) => {
    const count = sum(row);
    return sum(row.map((cell) => cell * (cell - 1))) / (count * (count - 1));
  });
  const observed = sum(perCase) / cases.length;
  const answers = Math.max(...cases.map((row) => row.length));
  const shares = Array.from({ length: answers }, (_, answer) => sum(cases.map((row) => row[answer] ?? 0)) / total);
  const byChance = sum(shares.map((share) => share * share));
  if (cases.length < 2) return { kappa: null, observed, cases: 1, why: 'It takes two cases with two votes each.' };
  if (1 - byChance < 1e-9)
    return {
      kappa: null,
      observed,
      cases: cases.length,
      why: 'Every vote fell on one answer, so chance cannot be told apart.',
    };
  return { kappa: (observed - byChance) / (1 - byChance), observed, cases: cases.length, why: null };
};
