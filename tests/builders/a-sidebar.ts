import { firstPack } from '../../lib/content/packs/first-pack.ts';
import type { Pack } from '../../lib/domain/heuristics/pack.ts';
import type { SetAside } from '../../lib/domain/heuristics/set-aside.ts';
import type { Reading, RecordKey } from '../../lib/domain/reading.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import type { PressGuard } from '../../lib/store/ports.ts';
import { readText as readPasted } from '../../lib/reader/read-text.ts';
import { createSidebarStore } from '../../lib/store/sidebar-store.ts';
import { aFakeReader } from './a-fake-reader.ts';
import { aFakeBackground, aFakeClipboard, aFakeClock } from './fake-edges.ts';

type SidebarChanges = {
  readonly answers?: Parameters<typeof aFakeReader>[1];
  readonly settings?: Partial<Settings>;
  readonly clipboardSaysNo?: string;
  /** What background does not do. */
  readonly refuses?: readonly string[];
  /** Changes of the first pack. */
  readonly pack?: Partial<Pack>;
  /** What the running browser remembers to be set aside. */
  readonly remembered?: readonly (readonly [RecordKey, readonly SetAside[]])[];
};

/** Lets every promise that is ready run. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

/** Everything a sidebar is given, made of fakes at our own edges. */
export const sidebarEdges = (reading: Reading | null, changes: SidebarChanges = {}) => {
  const reader = aFakeReader(reading, changes.answers);
  const background = aFakeBackground(changes.settings, changes.refuses);
  const clipboard = aFakeClipboard(changes.clipboardSaysNo ?? null);
  const clock = aFakeClock();
  const readText = async (text: string, today: string) => readPasted(text, { today });
  let eventCount = 0;
  const activity = { lastMs: 0, idleMs: () => clock.monotonicMs() - activity.lastMs };
  const guard: { stop: Parameters<PressGuard>[0] } = { stop: () => {} };
  const guardPresses: PressGuard = (onStopped) => {
    guard.stop = onStopped;
    return () => {};
  };
  const deps = {
    readText,
    reader: reader.client,
    background: background.client,
    clipboard,
    clock,
    activity,
    guardPresses,
    remembered: new Map(changes.remembered ?? []),
    newEventId: () => `00000000-0000-4000-8000-${String((eventCount += 1)).padStart(12, '0')}`,
    pack: { ...firstPack, ...changes.pack },
  };
  return { activity, guard, reader, background, clipboard, clock, deps };
};

/** A sidebar's store on this reading, settled. */
export const aSidebarStore = async (reading: Reading | null, changes: SidebarChanges = {}) => {
  const edges = sidebarEdges(reading, changes);
  const store = createSidebarStore(edges.deps);
  await settle();
  return { ...edges, store };
};
