import type { Slot, TemplateProblem } from '../../lib/domain/slips/template.ts';

const slotWords: Readonly<Record<Slot, string>> = {
  goal: 'what matters to the person',
  option: 'the change that was chosen',
  what: 'the change that was chosen',
  when: 'when it will be done',
  withWhom: 'with whom',
  helps: 'the change that was chosen',
  ifHard: 'what to do if it is hard',
  ifUnwell: 'the change that was chosen',
  first: 'who helps first',
  review: 'a date to look at it again',
  practice: 'the name of the practice (in the options)',
  places: 'a service they were pointed to',
  date: 'the date',
  needs: 'the practical needs (asked, and none, counts)',
  offers: 'what was offered',
  confidence: 'how confident they are',
  requirements: 'how they can be reached',
  referrer: 'who refers',
};

/** What is missing before a page can be printed, in plain words, each once. */
export const missingWords = (problems: readonly TemplateProblem[]): readonly string[] => [
  ...new Set(
    problems.map((problem) =>
      problem.kind === 'unfilled' ? slotWords[problem.slot] : 'a mend of the template (in the options)',
    ),
  ),
];
