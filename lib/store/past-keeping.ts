import { effect } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { beginConsultation } from '../domain/consultation/consultation.ts';
import type { Consultation } from '../domain/consultation/consultation.ts';
import { compilePack } from '../domain/heuristics/evaluate.ts';
import type { Pack } from '../domain/heuristics/pack.ts';
import { packStanding } from '../domain/heuristics/pack-standing.ts';
import { snapshotFromReading } from '../domain/heuristics/snapshot-from-reading.ts';
import { coarseFacts } from '../domain/past/coarse-facts.ts';
import { frameOf } from '../domain/past/frame.ts';
import type { PastFacts } from '../domain/past/past-reading.ts';
import type { Reading, RecordKey } from '../domain/reading.ts';
import type { BackgroundClient } from '../messages/background-channel.ts';
import type { Clock } from './ports.ts';
import type { RecordState } from './record-store.ts';

type PastKeepingDeps = {
  readonly background: BackgroundClient;
  readonly clock: Clock;
  readonly pack: Pack;
  readonly record: ReadonlySignal<RecordState>;
  readonly consultation: ReadonlySignal<Consultation | null>;
};

/** Whether anything was said or chosen: a record that was only looked at was no consultation. */
const isBegun = (said: Consultation): boolean => {
  const { recordKey, isTraining, pack } = said;
  const empty = beginConsultation({ recordKey, isTraining, pack });
  return JSON.stringify(said) !== JSON.stringify(empty);
};

/** A real person, surely known: from the page, or from a pasted text that names one. */
const isOfSomebody = ({ isTraining, source, label }: Reading): boolean =>
  !isTraining && (source === 'page' || (source === 'paste' && label !== null));

/**
 * Says to the background what may be kept of the consultation, coarse, whenever that changes. Background keeps it once
 * nothing changed for a while; nothing here waits for that. Result: ends the watch.
 */
export const keepPastReadings = ({ background, clock, pack, record, consultation }: PastKeepingDeps): (() => void) => {
  const compiled = compilePack(pack);
  const frame = frameOf(compiled);
  /** What was said last of each person; only in memory, as the drafts are. */
  const told = new Map<RecordKey, string>();

  const factsOf = (reading: Reading, said: Consultation): PastFacts | null => {
    const today = clock.today();
    if (!isBegun(said) || packStanding(pack, today).kind === 'off') return null;
    return coarseFacts(compiled, frame, snapshotFromReading(reading, said, today));
  };

  return effect(() => {
    const open = record.value;
    const said = consultation.value;
    if (open.kind !== 'open' || said?.recordKey !== open.key || !isOfSomebody(open.reading)) return;
    const facts = factsOf(open.reading, said);
    const now = JSON.stringify(facts);
    // Nothing to take back of somebody of whom nothing was said yet.
    if (now === (told.get(open.key) ?? 'null')) return;
    told.set(open.key, now);
    // A refusal changes nothing: without the row there is only less to try a change on.
    void background.request('keepPastReading', { recordKey: open.key, facts });
  });
};
