import type { LongerVisitPart } from '../../domain/consultation/longer-visit.ts';
import type { Prompt } from './prompts.ts';

/** What to say in each part of a coach's or link worker's own visit. */
export const longerVisitPrompts: Readonly<Record<LongerVisitPart, Prompt>> = {
  'last-goal': {
    id: 'last-goal',
    say: 'Last time you wanted to … Is that still what matters most?',
    alternatives: ['What would you like to use our time for today?'],
    source: 'TGROW: topic and goal',
  },
  'how-it-went': {
    id: 'how-it-went',
    say: 'How has it been going? What went well, even a little?',
    alternatives: ['What got in the way?', 'What did you learn about yourself?'],
    source: 'TGROW: reality',
  },
  confidence: {
    id: 'confidence',
    say: 'From 0 to 10, how confident did you feel then, and how confident do you feel now?',
    alternatives: ['What made the number move?', 'Why that number, and not a lower one?'],
    source: 'Confidence ruler',
  },
  'next-step': {
    id: 'next-step',
    say: 'What would you like the next step to be, if there is one?',
    alternatives: ['What are all the ways you could do it?', 'What would a smaller version look like?'],
    source: 'TGROW: options and will',
  },
  close: {
    id: 'close',
    say: 'So the next step is … Have I got that right? When would you like to meet again?',
    alternatives: ['Is there anything else that you would like before we stop?'],
    source: 'Say back and set a date',
  },
};
