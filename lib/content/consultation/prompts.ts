import type { StepId } from '../../domain/consultation/words.ts';
import { gatePrompt } from './gate-prompt.ts';

/**
 * Words for the clinician to say, one step at a time. At most 25 words each; open, never directive or urgent.
 * `alternatives` are other ways to say it (motivational interviewing), one press away. `source` says where it is from.
 */
export type Prompt = {
  readonly id: string;
  readonly say: string;
  readonly alternatives: readonly string[];
  readonly source: string;
};

/** The shape of the conversation is ours, from known ingredients; said in options, under the licences. */
export const shapeNote =
  'Lifestyle-medicine conversation prompts, based on public descriptions of Prescribing Lifestyle Medicine; not affiliated with or endorsed by its owners.';

const ours = 'Our shape, from public descriptions of Prescribing Lifestyle Medicine';

/** The question of each step. */
export const stepPrompts: Readonly<Record<StepId, Prompt>> = {
  gate: gatePrompt,
  permission: {
    id: 'permission',
    say: 'Would it be all right to spend two minutes on day-to-day life, and what might help?',
    alternatives: [
      'Some people like to talk about everyday things that affect health. Would you, or another day?',
      'We have a few minutes. Is there something about daily life that you would like to talk about?',
    ],
    source: ours,
  },
  matters: {
    id: 'matters',
    say: 'What would you most like to be able to do, or to feel, in the next few months?',
    alternatives: [
      'If things were a bit better, what would you notice first?',
      'What matters to you at the moment?',
      'What made you think of that one?',
    ],
    source: `${ours}; "what matters to you"`,
  },
  'typical-day': {
    id: 'typical-day',
    say: 'Talk me through a usual day, from waking up to going to bed.',
    alternatives: ['What was yesterday like, from the start?', 'Which part of the day is the hardest?'],
    source: ours,
  },
  link: {
    id: 'link',
    say: 'I wonder whether … and what you want are connected. How does that sound to you?',
    alternatives: ['What do you make of that?', 'What do you know about this already? May I add something?'],
    source: `${ours}; ask, offer, ask`,
  },
  choose: {
    id: 'choose',
    say: 'Here are some things that have helped others, and doing nothing for now is one. Which, if any, appeals?',
    alternatives: [
      'What have you thought of trying yourself?',
      'What would be good about it, and what would not?',
      'What happens if you do nothing for now?',
    ],
    source: 'Shared decisions: BRAN (Academy of Medical Royal Colleges)',
  },
  size: {
    id: 'size',
    say: 'From 0 to 10, how confident are you that you can do this?',
    alternatives: [
      'Why that number, and not a lower one?',
      'What would make it one higher?',
      'What would a smaller version look like?',
    ],
    source: 'Confidence ruler; the bar is custom and a setting',
  },
  'who-first': {
    id: 'who-first',
    say: 'Who would you like to help you with this first?',
    alternatives: [
      'Would it help to have somebody alongside?',
      'Is there anything that would make it hard to get there?',
    ],
    source: 'The pack shown above; the team agreed it',
  },
  close: {
    id: 'close',
    say: 'So you have chosen … Have I got that right? When shall we look at it again?',
    alternatives: ['What will you tell them at home about this?', 'What might get in the way, and what then?'],
    source: `${ours}; say back and set a date`,
  },
};

/** Questions that stand beside the steps. */
export const extraPrompts = {
  weight: {
    id: 'weight',
    say: 'Would it be all right to talk about weight as well, or would you rather not?',
    alternatives: ['Is weight something you would like to talk about today?'],
    source: 'NICE NG246 1.9.2: permission first',
  },
  needs: {
    id: 'needs',
    say: 'Is anything practical making life hard just now: food, money, housing, work, being alone, or caring for someone?',
    alternatives: ['Is any of that so near that it cannot wait?', 'Do you have food and somewhere to stay tonight?'],
    source: 'Heuristics pack: needs check',
  },
  ruler: {
    id: 'ruler',
    say: 'From 0 to 10, how confident do you feel to look after your own health day to day?',
    alternatives: ['Why that number, and not a lower one?'],
    source: 'Confidence ruler, in place of an activation score',
  },
  sleepSafety: {
    id: 'sleepSafety',
    say: 'Does anyone say that you snore or stop breathing? Do you get sleepy when driving?',
    alternatives: [],
    source: 'Sleep apnoea screen; DVLA advice',
  },
  oneQuestion: {
    id: 'oneQuestion',
    say: 'If one thing about daily life could be easier, what would you want it to be?',
    alternatives: ['What matters to you at the moment?'],
    source: ours,
  },
  booking: {
    id: 'booking',
    say: 'I would like to hear more. Shall we book a time with somebody who can give it longer?',
    alternatives: ['May I ask our team to call you, at a time that suits you?'],
    source: 'BWeL: a 30-second offer and a booking',
  },
  smaller: {
    id: 'smaller',
    say: 'What would a smaller version be, one you are nearly sure of?',
    alternatives: ['Half as often?', 'With somebody?', 'Only once this week, to see how it goes?'],
    source: 'Small goals; coaching practice',
  },
  bran: {
    id: 'bran',
    say: 'What are the benefits, the risks and the other ways, and what if you do nothing?',
    alternatives: [],
    source: 'BRAN (Academy of Medical Royal Colleges)',
  },
} as const satisfies Readonly<Record<string, Prompt>>;

/** What stands in the blank of the link, by the area in the way. */
export const linkPhrases = {
  eat: 'how you eat',
  move: 'how much you move',
  sleep: 'how you sleep',
  relax: 'how full your days are',
} as const;
