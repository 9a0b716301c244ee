import { normalisePhrase } from '../../domain/phrase.ts';
import { memo } from './memo.ts';

/** The phrase in its one spelling, worked out once a reading for each text. */
export const phraseOf = memo(normalisePhrase);
