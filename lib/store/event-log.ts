import { effect } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { ageBandOf } from '../domain/age-band.ts';
import type { ConsultationAction } from '../domain/consultation/consultation.ts';
import type { Settings } from '../domain/settings.ts';
import type { BackgroundClient, BackgroundRequests } from '../messages/background-channel.ts';
import type { ParamsOf } from '../messages/contract.ts';
import type { CopyStore } from './copy-store.ts';
import type { GateStore } from './gate-store.ts';
import type { Clock } from './ports.ts';
import type { OpenRecord, RecordState } from './record-store.ts';
import type { RulesStore } from './rules-store.ts';
import type { SittingStore } from './sitting-store.ts';

type StoredEvent = ParamsOf<BackgroundRequests, 'saveEvent'>;

/** Keeps what was done, for the practice's own counts. Nothing waits for it; only what could not be kept is said. */
export type EventLog = {
  /** Keeps one event about the open record. `ref` is a rule or step of our own content; the leading rule when absent. */
  keep(kind: StoredEvent['kind'], ref?: string, role?: string): void;
  /** Keeps what was followed or overridden among these presses. */
  keepChoices(actions: readonly ConsultationAction[]): void;
};

export type EventLogDeps = Pick<RulesStore, 'result' | 'advice'> & {
  readonly background: BackgroundClient;
  readonly clock: Clock;
  readonly newEventId: () => string;
  readonly packVersion: string;
  readonly settings: ReadonlySignal<Settings>;
  readonly record: ReadonlySignal<RecordState>;
  /** Where it is said, once, that the counts lack something from now on. */
  readonly gate: Pick<GateStore, 'say'>;
  readonly sitting: Pick<SittingStore, 'view'>;
  readonly copying: Pick<CopyStore, 'state'>;
};

const lostLine = 'This computer could not keep what was done for the practice’s counts.';

const refPattern = /^[a-zA-Z0-9-]{1,40}$/;
const rolePattern = /^[a-z-]{1,40}$/;

const roleGroupOf = (role: string): string | null => (role !== 'none' && rolePattern.test(role) ? role : null);

/** Whether something was seen before while this key was the last one. */
const createOnce = (): ((key: string, event: string) => boolean) => {
  let lastKey = '';
  const seen = new Set<string>();
  return (key, event) => {
    if (key !== lastKey) seen.clear();
    lastKey = key;
    const isSeen = seen.has(event);
    seen.add(event);
    return isSeen;
  };
};

/**
 * Pseudonymised events (P2): the month, what happened, a rule or step, a kind of colleague and an age band. Nothing is
 * even asked of the background unless the practice keeps events, and nothing ever of a training record or of no record.
 * The same thing counts once while a record stays open, except copying.
 */
export const createEventLog = (deps: EventLogDeps): EventLog & { end(): void } => {
  const { background, clock, newEventId, packVersion, settings, record, result, advice, sitting, copying } = deps;
  const isKeptBefore = createOnce();
  let isLossTold = false;

  const leading = (): string => result.peek()?.leading ?? result.peek()?.rules[0] ?? 'none';
  /** The rule behind what is shown, and whom or what it names. */
  const behind = () => advice.peek()?.behind ?? { rule: leading(), service: result.peek()?.first ?? 'none' };

  /** The record that events may be kept about: open, and no training. */
  const countedRecord = (): OpenRecord | null => {
    const open = record.peek();
    return settings.peek().keepsEvents && open.kind === 'open' && !open.reading.isTraining ? open : null;
  };

  const keep: EventLog['keep'] = (kind, ref = behind().rule, role = behind().service) => {
    const open = countedRecord();
    if (open === null || !refPattern.test(ref)) return;
    if (kind !== 'copied' && isKeptBefore(open.key, `${kind} ${ref} ${role}`)) return;
    const event: StoredEvent = {
      id: newEventId(),
      month: clock.today().slice(0, 7),
      kind,
      ref,
      roleGroup: roleGroupOf(role),
      ageBand: ageBandOf(open.reading.ageYears),
      packVersion,
      isTraining: false,
    };
    // Asked again by the same id if need be; the screen does not wait.
    void background.request('saveEvent', event).then((answer) => {
      if (answer.ok || isLossTold || answer.error.kind === 'gone') return;
      isLossTold = true;
      deps.gate.say({ tone: 'quiet', text: lostLine });
    });
  };

  /** Who or what was agreed to by this press; null when nobody was. */
  const agreedTo = (action: ConsultationAction): string | null => {
    if (action.kind === 'acceptFirst') return action.role;
    return action.kind === 'decide' && action.decision === 'yes' ? action.service : null;
  };

  const keepChoice = (action: ConsultationAction): void => {
    const agreed = agreedTo(action);
    if (agreed !== null && agreed === behind().service) keep('followed');
    else if (agreed !== null && agreed === result.peek()?.first) keep('followed', leading(), agreed);
    if (action.kind !== 'overrideFirst') return;
    const withReason = `${leading()}-${action.reason}`;
    keep('overridden', refPattern.test(withReason) ? withReason : leading(), action.role);
  };

  /** What is shown and copied is kept as it happens. */
  const endings = [
    effect(() => {
      const kind = advice.value?.kind;
      const isSeen = kind === 'stop' || (kind === 'idea' && sitting.view.value === 'first');
      if (isSeen) keep('shown');
    }),
    effect(() => {
      if (copying.state.value.kind === 'copied') keep('copied');
    }),
  ];

  return {
    keep,
    keepChoices: (actions) => actions.forEach(keepChoice),
    end: () => endings.forEach((end) => end()),
  };
};
