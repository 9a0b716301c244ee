import { describe, expect, it } from 'vitest';
import { keyOfPhrase } from '../../../lib/content/terms/term-table.ts';
import { trainingPeople } from '../../../lib/content/training/training-people.ts';
import { normalisePhrase } from '../../../lib/domain/phrase.ts';
import { readLabel } from '../../../lib/reader/recognise/labels.ts';

const wordings = trainingPeople.flatMap(({ family, problems, reviews, lifestyle, scores, ethnicity }) =>
  [
    ...problems,
    ...reviews,
    ...lifestyle.map(({ text, key }) => ({ term: text, key })),
    ...scores.map(({ name, key }) => ({ term: name, key })),
    ethnicity,
  ]
    .filter(({ key }) => key !== null)
    .map(({ term, key }) => ({ family, term, key })),
);

describe('the coded wording of the training people', () => {
  it.each(wordings)('$family: "$term" is wording of $key to the reader', ({ term, key }) => {
    const known = keyOfPhrase.get(normalisePhrase(term.replace(/^\? /, '')));
    expect(known === undefined ? readLabel(term)?.keys : [known]).toEqual([key]);
  });
});
