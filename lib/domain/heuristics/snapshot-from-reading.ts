import type { IsoDate, Item, Reading } from '../reading.ts';
import type { Measure, Need, Snapshot } from './snapshot.ts';

type YesNo = 'yes' | 'no' | 'not-asked';

/** What was said and ticked today. A `Consultation` has this shape. */
export type SaidToday = {
  readonly permissionLifestyle: YesNo;
  readonly permissionWeight: YesNo;
  readonly goalArea: string | null;
  readonly confidence: number | null;
  /** What was said before the plan was made smaller: that is the person's confidence, the other the plan's. */
  readonly confidenceBefore?: number | null;
  readonly needsAsked: boolean;
  readonly needs: readonly Need[];
  readonly digital: YesNo;
  readonly wantsWork: YesNo;
  readonly stopTicks: readonly string[];
  readonly medsFlags: readonly string[];
};

/** What a person at the keyboard adds that no screen shows: typed scores, deprivation, roles that nobody has. */
export type TypedToday = {
  readonly measures?: readonly Measure[];
  readonly imdDecile?: number | null;
  readonly imdYear?: number | null;
  readonly rolesAbsent?: readonly string[];
  readonly capacity?: Snapshot['capacity'];
};

/** Only what is active, or of a kind that carries no status, counts for the person. */
const counts = (item: Item): boolean => item.key !== null && (item.status === 'active' || item.status === null);

/** The one family background on the screen; two different ones are none. */
function ethnicityOf(items: readonly Item[]): string | null {
  const keys = new Set(items.flatMap((item) => (item.key?.startsWith('eth_') ? [item.key] : [])));
  const [only] = keys;
  return keys.size === 1 && only !== undefined ? only : null;
}

/** A score code without its number says that it was done, not what it came to. */
const isMeasure = (item: Item): boolean => item.kind === 'measurement' || item.kind === 'score';

/**
 * A snapshot of a reading and of what was said today.
 *
 * Shape: family, suspected, absent, resolved and inactive items are left out. A date that the screen does not show stays
 * unknown. Pregnancy is known only from a recent code. The number of repeat medicines is never counted here: it is typed.
 */
export function snapshotFromReading(
  reading: Reading,
  said: SaidToday,
  today: IsoDate,
  typed: TypedToday = {},
): Snapshot {
  const items = reading.items.filter(counts);
  const codes = items.flatMap((item) =>
    item.key === null || (isMeasure(item) && item.value !== null) ? [] : [{ key: item.key, date: item.date }],
  );
  const measures = items.flatMap((item): Measure[] =>
    item.key === null || item.value === null || !isMeasure(item)
      ? []
      : [{ name: item.key, value: item.value, unit: item.unit, date: item.date }],
  );
  return {
    id: null,
    today,
    patient: {
      age: reading.ageYears,
      sex: reading.sex,
      ethnicity: ethnicityOf(items),
      imdDecile: typed.imdDecile ?? null,
      imdYear: typed.imdYear ?? null,
      pregnant: null,
    },
    codes,
    measures: [...measures, ...(typed.measures ?? [])],
    medsFlags: [...said.medsFlags],
    needs: said.needs.map((need) => ({ ...need })),
    answers: {
      needsAsked: said.needsAsked,
      permissionLifestyle: said.permissionLifestyle,
      permissionWeight: said.permissionWeight,
      goal: null,
      goalArea: said.goalArea,
      digital: said.digital,
      wantsWork: said.wantsWork,
      ticks: [...said.stopTicks],
      confidenceRuler: said.confidenceBefore ?? said.confidence,
    },
    rolesAbsent: [...(typed.rolesAbsent ?? [])],
    capacity: typed.capacity,
  };
}
