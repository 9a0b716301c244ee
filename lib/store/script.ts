import { dayTicks } from '../content/consultation/typical-day.ts';
import { extraPrompts, linkSentences, shapeNote, stepPrompts } from '../content/consultation/prompts.ts';
import { programmeNames, roleHints, roleNames } from '../content/sidebar/role-words.ts';

/** The words of the conversation, handed to the screens as a value: components import no content. */
export const script = {
  steps: stepPrompts,
  extra: extraPrompts,
  links: linkSentences,
  day: dayTicks,
  note: shapeNote,
  roleNames,
  roleHints,
  programmeNames,
} as const;

export type Script = typeof script;
