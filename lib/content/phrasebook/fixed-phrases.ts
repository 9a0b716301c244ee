import { lifestyleOptions } from '../consultation/options.ts';
import { slipWords } from '../slips/slip-words.ts';
import { easyReadSlip, prescriptionSlip } from '../slips/templates.ts';

const templateWords = [prescriptionSlip, easyReadSlip].flatMap(({ title, sections }) => [
  title,
  ...sections.flatMap(({ heading, lines }) => [...(heading === null ? [] : [heading]), ...lines]),
]);

/** Every fixed English phrase of the slips: what a phrasebook can hold, and what counts as a hole when it does not. */
export const fixedPhrases: ReadonlySet<string> = new Set(
  [
    ...templateWords,
    slipWords.ifHard,
    ...Object.values(slipWords.ifUnwell),
    ...Object.values(slipWords.services),
    ...lifestyleOptions.flatMap(({ text, helps }) => [text, helps]),
  ].filter((words) => !/^\{\w+\}$/u.test(words)),
);
