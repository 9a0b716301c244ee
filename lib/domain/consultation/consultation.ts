import type { IsoDate, RecordKey } from '../reading.ts';
import type {
  Area,
  Decision,
  FirstRole,
  MedsFlag,
  Need,
  OverrideReason,
  Permission,
  ServiceId,
  StepId,
  StopTick,
} from './words.ts';

/** What, when and with whom: the size of the one change. Each part is optional; the words are the person's. */
export type PlanSize = {
  readonly what: string | null;
  readonly when: string | null;
  readonly withWhom: string | null;
};

/** Who goes first, and whether the clinician chose otherwise than suggested. An override always has its reason. */
export type WhoFirst =
  | { readonly role: FirstRole; readonly isOverride: false; readonly reason: null }
  | { readonly role: FirstRole; readonly isOverride: true; readonly reason: OverrideReason };

/** A service of the practice's menu that the person was pointed to. */
export type Signpost = { readonly id: string; readonly name: string; readonly need: string };

/**
 * One sitting with one person: everything that was said and chosen, and nothing else. Held in memory only, under the
 * record key it was begun with; never shown, copied or parked under another.
 *
 * Shape: null and "not-asked" mean not asked or not answered. Units: confidence 0-10.
 */
export type Consultation = {
  readonly recordKey: RecordKey;
  readonly isTraining: boolean;
  /** The heuristics it was held under; written into every note. */
  readonly pack: { readonly name: string; readonly version: string };
  readonly current: StepId;
  /** `not-today` writes nothing and holds nothing. */
  readonly outcome: 'open' | 'not-today';

  readonly permissionLifestyle: Permission;
  readonly permissionWeight: Permission;
  /** What matters, in the person's own words; never filled from the page. */
  readonly goal: string | null;
  readonly goalArea: Area | null;
  /** Ids of `content/consultation/typical-day`. */
  readonly dayTicks: readonly string[];
  /** The area most in the way, as agreed; null: not said. */
  readonly areaInTheWay: Area | null;
  /** Id of `content/consultation/options`, `nothing-for-now` among them. */
  readonly optionId: string | null;
  readonly size: PlanSize;
  readonly confidence: number | null;
  /** What they said before the plan was made smaller; null when it was not. */
  readonly confidenceBefore: number | null;

  readonly needsAsked: boolean;
  readonly needs: readonly Need[];
  readonly digital: 'yes' | 'no' | 'not-asked';
  readonly wantsWork: 'yes' | 'no' | 'not-asked';
  readonly stopTicks: readonly StopTick[];
  readonly medsFlags: readonly MedsFlag[];

  readonly who: WhoFirst | null;
  readonly decisions: Readonly<Partial<Record<ServiceId, Decision>>>;
  /** Services that the person brought up: these may be recorded although declined before (rule X7). */
  readonly raisedByPerson: readonly ServiceId[];
  readonly signposts: readonly Signpost[];
  readonly reviewDate: IsoDate | null;
};

/** What each kind of action carries. */
type ActionFields = {
  goTo: { readonly step: StepId };
  notToday: object;
  permitLifestyle: { readonly permission: Permission };
  permitWeight: { readonly permission: Permission };
  setGoal: { readonly words: string | null };
  setGoalArea: { readonly area: Area | null };
  toggleDayTick: { readonly id: string };
  setAreaInTheWay: { readonly area: Area | null };
  /** Another option empties the size and the confidence: they were about the one before. */
  chooseOption: { readonly optionId: string | null };
  setSize: { readonly part: keyof PlanSize; readonly words: string | null };
  /** 0-10; anything else counts as not answered. */
  setConfidence: { readonly value: number | null };
  /** Keeps the confidence as "before" and asks again for a smaller plan. */
  makeSmaller: object;
  setNeedsAsked: { readonly asked: boolean };
  /** Null takes the need away; it still counts as asked. */
  setNeed: { readonly type: Need['type']; readonly level: Need['level'] | null };
  setDigital: { readonly answer: Consultation['digital'] };
  setWantsWork: { readonly answer: Consultation['wantsWork'] };
  toggleStopTick: { readonly tick: StopTick };
  toggleMedsFlag: { readonly flag: MedsFlag };
  acceptFirst: { readonly role: FirstRole };
  overrideFirst: { readonly role: FirstRole; readonly reason: OverrideReason };
  clearFirst: object;
  decide: { readonly service: ServiceId; readonly decision: Decision | null };
  toggleRaisedByPerson: { readonly service: ServiceId };
  toggleSignpost: { readonly signpost: Signpost };
  setReviewDate: { readonly date: IsoDate | null };
};

export type ActionKind = keyof ActionFields;

/** The action of a kind. */
export type ActionOf<K extends ActionKind> = { [P in K]: { readonly kind: P } & ActionFields[P] }[K];

/** Everything that can happen in a consultation. Each is one press or one typed line. */
export type ConsultationAction = ActionOf<ActionKind>;

/** The longest line that may be typed; longer is cut at the boundary. */
export const maxTypedLength = 160;

type Beginning = Pick<Consultation, 'recordKey' | 'isTraining' | 'pack'>;

/** A consultation in which nothing has been said yet. Nothing is pre-ticked (H-16). */
export const beginConsultation = (beginning: Beginning): Consultation => ({
  recordKey: beginning.recordKey,
  isTraining: beginning.isTraining,
  pack: beginning.pack,
  current: 'gate',
  outcome: 'open',
  permissionLifestyle: 'not-asked',
  permissionWeight: 'not-asked',
  goal: null,
  goalArea: null,
  dayTicks: [],
  areaInTheWay: null,
  optionId: null,
  size: { what: null, when: null, withWhom: null },
  confidence: null,
  confidenceBefore: null,
  needsAsked: false,
  needs: [],
  digital: 'not-asked',
  wantsWork: 'not-asked',
  stopTicks: [],
  medsFlags: [],
  who: null,
  decisions: {},
  raisedByPerson: [],
  signposts: [],
  reviewDate: null,
});
