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
