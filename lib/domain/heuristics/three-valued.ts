/**
 * Three-valued answers as ordered numbers, so that *and* is the smaller and *or* the larger (strong Kleene logic):
 * 0 not met, 1 cannot tell, 2 met.
 */
export type Answer3 = 0 | 1 | 2;

/** The answer is no. */
export const NOT_MET = 0;
/** Nobody can tell. */
export const CANNOT_TELL = 1;
/** The answer is yes. */
export const MET = 2;

/** The word shown for an answer. */
export type AnswerWord = 'met' | 'notMet' | 'cannotTell';

/** Words of {@link Answer3}, by its number. */
export const answerWord = (answer: Answer3): AnswerWord =>
  answer === MET ? 'met' : answer === NOT_MET ? 'notMet' : 'cannotTell';

/** Met becomes not met and the other way; cannot tell stays. */
export const negate = (answer: Answer3): Answer3 => (answer === MET ? NOT_MET : answer === NOT_MET ? MET : CANNOT_TELL);

/** A two-valued claim as an answer. */
export const claim = (isTrue: boolean): Answer3 => (isTrue ? MET : NOT_MET);
