import { describe, expect, it } from 'vitest';
import { lifestyleOptions } from '../../../lib/content/consultation/options.ts';
import { slipWords } from '../../../lib/content/slips/slip-words.ts';
import { easyReadSlip, outcomeLetter, prescriptionSlip } from '../../../lib/content/slips/templates.ts';
import { fillingOf } from '../../../lib/domain/slips/filling.ts';
import { readingAge, syllablesIn } from '../../builders/reading-age.ts';
import { fillTemplate } from '../../../lib/domain/slips/template.ts';
import type { Template } from '../../../lib/domain/slips/template.ts';
import { aWholeConsultation, today } from '../../builders/entries.ts';
import { aPractice } from '../../builders/slips.ts';

describe('syllablesIn', () => {
  it.each([
    ['cat', 1],
    ['make', 1],
    ['walked', 1],
    ['started', 2],
    ['table', 2],
    ['water', 2],
    ['banana', 3],
    ['health', 1],
    ['exercise', 3],
    ['the', 1],
    ['12', 1],
  ])('counts %s as %i', (word, count) => {
    expect(syllablesIn(word)).toBe(count);
  });
});

describe('readingAge', () => {
  it('computes the Flesch–Kincaid grade by hand: six words, one sentence, six syllables', () => {
    // 0.39 * 6 + 11.8 * 1 - 15.59 = -1.45, shown as 0
    expect(readingAge('The cat sat on the mat.')).toEqual({
      grade: 0,
      ageYears: 5,
      words: 6,
      sentences: 1,
      longestSentenceWords: 6,
    });
    // ten words, one sentence, 12 syllables: 3.9 + 14.16 - 15.59 = 2.47
    expect(readingAge('The old man took his little dog to the river.')?.grade).toBe(2.5);
  });

  it('finds long words and sentences harder', () => {
    const easy = readingAge('Walk a bit more. Go with a friend.');
    const hard = readingAge(
      'Participation in individually prescribed physical activity interventions necessitates appropriate supervision.',
    );
    expect((hard?.grade ?? 0) - (easy?.grade ?? 0)).toBeGreaterThan(10);
  });

  it('cannot tell without words', () => {
    expect(readingAge(' . ! ')).toBeNull();
  });

  const choosable = lifestyleOptions.filter(({ sizes }) => sizes.length > 0);
  const ageOf = (template: Template, optionId: string) => {
    const option = lifestyleOptions.find(({ id }) => id === optionId) ?? null;
    const consultation = aWholeConsultation({
      optionId,
      size: { what: option?.sizes.at(-1) ?? null, when: 'after lunch', withWhom: 'my neighbour' },
    });
    const filling = fillingOf(consultation, option, slipWords, aPractice(), today);
    const page = fillTemplate(template, filling, { isTraining: false, optionPicture: option?.picture ?? null });
    // Headings are left out: they are short and would flatter the figure.
    const body = page.ok ? page.value.sections.flatMap(({ lines }) => lines).join('\n') : '';
    return readingAge(body)?.ageYears ?? 99;
  };

  it.each(choosable.map(({ id }) => id))('keeps the slip and the letter for %s at or under age 11', (id) => {
    expect(ageOf(prescriptionSlip, id)).toBeLessThanOrEqual(11);
    expect(ageOf(outcomeLetter, id)).toBeLessThanOrEqual(11);
  });

  it.each(choosable.map(({ id }) => id))('keeps the Easy Read slip for %s at or under age 9', (id) => {
    expect(ageOf(easyReadSlip, id)).toBeLessThanOrEqual(9);
  });

  it('keeps the fixed sentences of the Easy Read slip to ten words', () => {
    const fixed = easyReadSlip.sections.flatMap(({ heading, lines }) => [heading ?? '', ...lines]);
    for (const line of fixed) expect(readingAge(line)?.longestSentenceWords ?? 0).toBeLessThanOrEqual(10);
  });
});
