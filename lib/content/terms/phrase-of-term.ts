import { normalisePhrase } from '../../domain/phrase.ts';

/** The phrase that a preferred term is read by: without the name of its kind. */
export const phraseOfTerm = (term: string): string =>
  normalisePhrase(
    term.replace(/ \((disorder|finding|procedure|situation|observable entity|life style|regime\/therapy)\)$/, ''),
  );
