import { oneLine } from '../unseen.ts';
import { beginConsultation, maxTypedLength } from './consultation.ts';
import type { ActionKind, ActionOf, Consultation, ConsultationAction } from './consultation.ts';
import type { Need } from './words.ts';

const toggled = <T>(list: readonly T[], member: T): readonly T[] =>
  list.includes(member) ? list.filter((each) => each !== member) : [...list, member];

/** One line, cut at the limit; nothing left is null. */
export const typedLine = (words: string | null): string | null => {
  if (words === null) return null;
  const line = oneLine(words);
  return line === '' ? null : [...line].slice(0, maxTypedLength).join('').trim();
};

const withNeed = (state: Consultation, type: Need['type'], level: Need['level'] | null): Consultation => {
  const others = state.needs.filter((need) => need.type !== type);
  return {
    ...state,
    needsAsked: true,
    needs: level === null ? others : [...others, { type, level }],
  };
};

const confidenceOf = (value: number | null): number | null =>
  value !== null && Number.isInteger(value) && value >= 0 && value <= 10 ? value : null;

/** Not today: the person's record key stays, everything that was said goes, and nothing will be written. */
const notToday = (state: Consultation): Consultation => ({
  ...beginConsultation(state),
  permissionLifestyle: 'no',
  current: 'permission',
  outcome: 'not-today',
});

/** Without a yes nothing about weight stays decided. */
const permitWeight = (state: Consultation, { permission }: ActionOf<'permitWeight'>): Consultation => {
  const { 'weight-service': _service, 'digital-weight-programme': _digital, ...others } = state.decisions;
  return { ...state, permissionWeight: permission, decisions: permission === 'yes' ? state.decisions : others };
};

/** Who cannot get online is not sent to a programme that is only there. */
const answerDigital = (state: Consultation, { answer }: ActionOf<'setDigital'>): Consultation => {
  const { 'digital-weight-programme': _digital, ...others } = state.decisions;
  return { ...state, digital: answer, decisions: answer === 'no' ? others : state.decisions };
};

type Handlers = { readonly [K in ActionKind]: (state: Consultation, action: ActionOf<K>) => Consultation };

const handlers: Handlers = {
  goTo: (state, { step: to }) => ({ ...state, current: to }),
  notToday,
  permitLifestyle: (state, { permission }) =>
    permission === 'no' ? notToday(state) : { ...state, permissionLifestyle: permission },
  permitWeight,
  setGoal: (state, { words }) => ({ ...state, goal: typedLine(words) }),
  setGoalArea: (state, { area }) => ({ ...state, goalArea: area }),
  toggleDayTick: (state, { id }) => ({ ...state, dayTicks: toggled(state.dayTicks, id) }),
  setAreaInTheWay: (state, { area }) => ({ ...state, areaInTheWay: area }),
  chooseOption: (state, { optionId }) =>
    optionId === state.optionId
      ? state
      : {
          ...state,
          optionId,
          size: { what: null, when: null, withWhom: null },
          confidence: null,
          confidenceBefore: null,
        },
  setSize: (state, { part, words }) => ({ ...state, size: { ...state.size, [part]: typedLine(words) } }),
  setConfidence: (state, { value }) => ({ ...state, confidence: confidenceOf(value) }),
  makeSmaller: (state) =>
    state.confidence === null
      ? state
      : { ...state, confidenceBefore: state.confidenceBefore ?? state.confidence, confidence: null },
  setNeedsAsked: (state, { asked }) => ({ ...state, needsAsked: asked, needs: asked ? state.needs : [] }),
  setNeed: (state, { type, level }) => withNeed(state, type, level),
  setDigital: answerDigital,
  setWantsWork: (state, { answer }) => ({ ...state, wantsWork: answer }),
  toggleStopTick: (state, { tick }) => ({ ...state, stopTicks: toggled(state.stopTicks, tick) }),
  toggleMedsFlag: (state, { flag }) => ({ ...state, medsFlags: toggled(state.medsFlags, flag) }),
  acceptFirst: (state, { role }) => ({ ...state, who: { role, isOverride: false, reason: null } }),
  overrideFirst: (state, { role, reason }) => ({ ...state, who: { role, isOverride: true, reason } }),
  clearFirst: (state) => ({ ...state, who: null }),
  decide: (state, { service, decision }) => {
    const { [service]: _previous, ...others } = state.decisions;
    return { ...state, decisions: decision === null ? others : { ...others, [service]: decision } };
  },
  toggleRaisedByPerson: (state, { service }) => ({ ...state, raisedByPerson: toggled(state.raisedByPerson, service) }),
  toggleSignpost: (state, { signpost }) => ({
    ...state,
    signposts: state.signposts.some((each) => each.id === signpost.id)
      ? state.signposts.filter((each) => each.id !== signpost.id)
      : [...state.signposts, signpost],
  }),
  setReviewDate: (state, { date }) => ({ ...state, reviewDate: date }),
};

const handle = <K extends ActionKind>(state: Consultation, action: ActionOf<K>): Consultation =>
  handlers[action.kind](state, action);

/**
 * What the consultation is after this action. Pure: the same state and action give the same result.
 *
 * After "not today" only a fresh beginning leads on: every action leaves the state as it is, except asking again
 * (`permitLifestyle` yes), which starts over for the same record.
 */
export const step = (state: Consultation, action: ConsultationAction): Consultation => {
  if (state.outcome === 'not-today') {
    return action.kind === 'permitLifestyle' && action.permission === 'yes'
      ? { ...beginConsultation(state), permissionLifestyle: 'yes', current: 'permission' }
      : state;
  }
  return handle(state, action);
};
