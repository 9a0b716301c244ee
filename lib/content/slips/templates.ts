import type { Template } from '../../domain/slips/template.ts';

/** The lifestyle prescription: plain words, one page of A5. */
export const prescriptionSlip: Template = {
  id: 'prescription-slip',
  title: 'My plan',
  paper: 'A5',
  reader: 'person',
  sections: [
    { heading: 'What matters to me', lines: ['{goal}'], picture: 'hand', mayBeAbsent: true },
    { heading: 'What I will do', lines: ['{what}'], picture: 'from-option', mayBeAbsent: false },
    { heading: 'When', lines: ['{when}'], picture: 'calendar', mayBeAbsent: true },
    { heading: 'Who with', lines: ['{withWhom}'], picture: 'people', mayBeAbsent: true },
    { heading: 'How it helps', lines: ['{helps}'], picture: null, mayBeAbsent: false },
    { heading: 'Who will help me first', lines: ['{first}'], picture: 'people', mayBeAbsent: true },
    { heading: 'If it is hard', lines: ['{ifHard}', '{ifUnwell}'], picture: null, mayBeAbsent: false },
    { heading: 'We will look at it again', lines: ['{review}'], picture: 'calendar', mayBeAbsent: true },
    { heading: 'Who to call', lines: ['{practice}'], picture: 'phone', mayBeAbsent: false },
    { heading: null, lines: ['{places}'], picture: null, mayBeAbsent: true },
    { heading: null, lines: ['Agreed on {date}'], picture: null, mayBeAbsent: false },
  ],
};

/** The same in Easy Read: short sentences, one thing a line, a picture to each; A4. */
export const easyReadSlip: Template = {
  id: 'easy-read-slip',
  title: 'My plan',
  paper: 'A4',
  reader: 'person',
  sections: [
    { heading: 'This matters to me', lines: ['{goal}'], picture: 'hand', mayBeAbsent: true },
    { heading: 'I will do this', lines: ['{what}'], picture: 'from-option', mayBeAbsent: false },
    { heading: 'I will do it then', lines: ['{when}'], picture: 'calendar', mayBeAbsent: true },
    { heading: 'This person will be with me', lines: ['{withWhom}'], picture: 'people', mayBeAbsent: true },
    { heading: 'This person will help me', lines: ['{first}'], picture: 'people', mayBeAbsent: true },
    {
      heading: 'If it is hard',
      lines: ['That is all right.', 'I can start again.', 'I can do less.'],
      picture: 'leaf',
      mayBeAbsent: false,
    },
    { heading: 'If I feel unwell', lines: ['{ifUnwell}'], picture: 'phone', mayBeAbsent: false },
    { heading: 'We talk again on', lines: ['{review}'], picture: 'calendar', mayBeAbsent: true },
    { heading: 'I can call', lines: ['{practice}'], picture: 'phone', mayBeAbsent: false },
    { heading: null, lines: ['{places}'], picture: null, mayBeAbsent: true },
  ],
};

/** The outcome letter: what was agreed, to the person, in their words. */
export const outcomeLetter: Template = {
  id: 'outcome-letter',
  title: 'What we talked about',
  paper: 'A4',
  reader: 'person',
  sections: [
    {
      heading: null,
      lines: ['{date}', 'Hello,', 'Thank you for talking with me today.'],
      picture: null,
      mayBeAbsent: false,
    },
    { heading: 'What matters to you', lines: ['You said: "{goal}"'], picture: null, mayBeAbsent: true },
    { heading: 'What you chose', lines: ['{what}'], picture: 'from-option', mayBeAbsent: false },
    { heading: null, lines: ['When: {when}'], picture: null, mayBeAbsent: true },
    { heading: null, lines: ['Who with: {withWhom}'], picture: null, mayBeAbsent: true },
    { heading: 'How it can help', lines: ['{helps}'], picture: null, mayBeAbsent: false },
    { heading: 'Who will help you first', lines: ['{first}'], picture: null, mayBeAbsent: true },
    {
      heading: 'If it is hard, or you feel unwell',
      lines: ['{ifHard}', '{ifUnwell}'],
      picture: null,
      mayBeAbsent: false,
    },
    { heading: 'When we look at it again', lines: ['{review}'], picture: null, mayBeAbsent: true },
    {
      heading: null,
      lines: ['If you change your mind, that is fine. Just tell us.', '{practice}'],
      picture: null,
      mayBeAbsent: false,
    },
    { heading: null, lines: ['{places}'], picture: null, mayBeAbsent: true },
  ],
};

/**
 * The referral text for a colleague. The groups follow the four of the PRSB Social Prescribing Information Standard v1.1
 * (person, needs and concerns, support offered, outcomes); the wording of the headings is ours and is to be checked by
 * the practice against the standard. It names nobody: it is pasted into the record of the person.
 */
export const referralText: Template = {
  id: 'referral-text',
  title: 'Social prescribing referral',
  paper: 'A4',
  reader: 'colleague',
  sections: [
    { heading: 'Person', lines: ['The person whose record this is filed in.'], picture: null, mayBeAbsent: false },
    { heading: 'Referrer', lines: ['{referrer}, {practice}, {date}'], picture: null, mayBeAbsent: false },
    { heading: 'Referred to', lines: ['{first}'], picture: null, mayBeAbsent: false },
    { heading: 'What matters to the person, in their words', lines: ['{goal}'], picture: null, mayBeAbsent: true },
    { heading: 'Needs and concerns', lines: ['{needs}'], picture: null, mayBeAbsent: false },
    { heading: 'Individual requirements', lines: ['{requirements}'], picture: null, mayBeAbsent: true },
    { heading: 'Support offered', lines: ['{offers}'], picture: null, mayBeAbsent: true },
    { heading: 'Plan agreed', lines: ['{what}'], picture: null, mayBeAbsent: true },
    { heading: 'Confidence', lines: ['{confidence}'], picture: null, mayBeAbsent: true },
    { heading: 'Outcomes', lines: ['To be looked at again: {review}'], picture: null, mayBeAbsent: true },
  ],
};

/** Every template that comes with the extension. To add one: write it here; the tests fill it with everything missing in turn. */
export const templates = [prescriptionSlip, easyReadSlip, outcomeLetter, referralText] as const;
