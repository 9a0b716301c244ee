import type { IsoDate } from '../reading.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { typedLine } from '../consultation/step.ts';
import type { Entry } from './entry.ts';
import { problemLines, problemsOf } from './free-words.ts';
import type { IdentityMarks, WordsProblem } from './free-words.ts';

/** Why an edit was not taken. */
export type EditProblem = WordsProblem | { readonly kind: 'empty' };

/**
 * An entry with other words, for the chip that is edited. The code, term, date and action stay; a training entry keeps
 * its mark. Result: the first problem when the words are empty or hold what may not be copied (H-18).
 */
export const editEntry = (
  entry: Entry,
  words: string,
  marks: IdentityMarks,
  today: IsoDate,
): Result<Entry, EditProblem> => {
  const line = typedLine(words);
  if (line === null) return err({ kind: 'empty' });
  const [problem] = problemsOf(line, marks, today);
  if (problem !== undefined) return err(problem);
  const text = entry.isTraining && !line.startsWith('Training') ? `Training. ${line}` : line;
  return ok({ ...entry, text });
};

/** The problem as one calm line beside the field. */
export const editProblemLine = ({ kind }: EditProblem): string =>
  kind === 'empty' ? 'Nothing is written here. To take the line away, leave it out.' : problemLines[kind];
