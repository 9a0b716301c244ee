import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { EntryShown } from './conversation-store.ts';
import { tellGuard } from './copy-store.ts';
import type { Parts } from './actions.ts';
import type { RecordKey } from '../domain/reading.ts';

/** Dragging one entry into a field of the record. */
export type DragStore = {
  /** The line that may be dragged now, or null. */
  readonly ready: ReadonlySignal<string | null>;
  /** Somebody takes hold of a chip: asks who is on the screen and tells the paste guard, before anything can move. */
  hold(shown: EntryShown): Promise<void>;
  /** The drag begins: the text to drag, or null when it may not, which is said. */
  begin(shown: EntryShown): string | null;
  /** The drag is under way: from now on the page is looked at for the line. It counts as filed only when it shows there. */
  note(shown: EntryShown): void;
  /** The browser says how the drag ended; of one that fell nowhere the note is taken away. */
  end(isDropped: boolean): void;
};

type Held = { readonly line: string; readonly key: RecordKey; readonly atMs: number };

/** What was asked this long ago is no longer known. */
const heldForMs = 5000;
const again = 'It was not yet certain whose record is open. Nothing was dragged. Take hold of it and drag it again.';
const twice =
  'This line was put into the record from here before. Nothing was dragged. Copy it where it is wanted twice.';

/**
 * A drag cannot wait for an answer once it has begun, so the reader is asked when the chip is taken hold of, and the drag
 * begins only with a yes of a moment ago for this line and this person (A5). The drop is judged by the paste guard (A17).
 */
export const createDragStore = ({ reader, clock, gate, copying, events }: Parts): DragStore => {
  const held = signal<Held | null>(null);
  const ready = signal<string | null>(null);
  let takeBack = (): void => {};
  const letGo = (): void => {
    held.value = null;
    ready.value = null;
  };
  const isPlaced = (line: string): boolean => {
    const made = copying.lastCopy.peek();
    const index = made?.lines.indexOf(line) ?? -1;
    return made !== null && (made.placed[index] === true || made.filed[index] === true);
  };
  return {
    ready,
    hold: async ({ line }) => {
      letGo();
      if (isPlaced(line)) return;
      await gate.withRecord(async (record) => {
        const why = await tellGuard(reader, record, [line]);
        if (gate.open()?.key !== record.key) return;
        if (why !== null) gate.say({ tone: 'warning', text: why });
        else {
          held.value = { line, key: record.key, atMs: clock.monotonicMs() };
          ready.value = line;
        }
      });
    },
    begin: ({ line }) => {
      const now = held.peek();
      const isSure = now?.line === line && now.key === gate.open()?.key && clock.monotonicMs() - now.atMs <= heldForMs;
      if (isSure) return line;
      letGo();
      if (gate.open() !== null) gate.say({ tone: 'warning', text: isPlaced(line) ? twice : again });
      return null;
    },
    note: ({ line }) => {
      const now = held.peek();
      if (now?.line !== line || now.key !== gate.open()?.key) return;
      takeBack = copying.place([line], 'dragged');
    },
    end: (isDropped) => {
      if (isDropped) events.keep('copied');
      else takeBack();
      takeBack = () => {};
      letGo();
    },
  };
};
