import type { CompiledPack } from './compile.ts';
import { USABLE, type Known } from './known.ts';

/** Which scoring version a practice's PAM scores come from: it moves the border between levels 3 and 4. */
export type PamCutoffs = 'newer' | 'older';

/** The lowest score of level 4, by version. Source: clinical instruments, PAM-13; the older one is not confirmed. */
export const levelFourFrom: Readonly<Record<PamCutoffs, number>> = { newer: 72.5, older: 67.1 };

/** The highest scores of levels 1 and 2, the same in both versions. */
const levelOneTo = 47;
const levelTwoTo = 55.1;

/** The level of a PAM score by one version's borders. */
export const pamLevelOf = (score: number, cutoffs: PamCutoffs): 1 | 2 | 3 | 4 => {
  if (score <= levelOneTo) return 1;
  if (score <= levelTwoTo) return 2;
  return score < levelFourFrom[cutoffs] ? 3 : 4;
};

/** The cut-offs among settings given from outside: the newer ones unless they say the older. */
export const pamCutoffsFrom = (settings: Readonly<Record<string, unknown>>): PamCutoffs =>
  settings['pamCutoffs'] === 'older' ? 'older' : 'newer';

/** The level of the score in use, by the practice's version and by the other; null when the two agree or none is usable. */
export const pamLevelNote = ({ placed, pamCutoffs }: CompiledPack, known: Known): string | null => {
  const at = placed.find(({ input }) => input.kind === 'number' && input.measures.includes('pam_score'));
  if (at === undefined || known.state[at.slot] !== USABLE) return null;
  const score = known.low[at.slot] ?? Number.NaN;
  if (score !== known.high[at.slot]) return null;
  const other: PamCutoffs = pamCutoffs === 'newer' ? 'older' : 'newer';
  const level = pamLevelOf(score, pamCutoffs);
  const byOther = pamLevelOf(score, other);
  if (level === byOther) return null;
  return `PAM score ${score} is level ${level} by the ${pamCutoffs} scoring, which this practice uses, and level ${byOther} by the ${other}: ask which version scored it.`;
};
