import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { TeachState } from '../domain/sites/teaching.ts';
import type { TeachOrder } from '../domain/sites/teaching.ts';
import { SiteDraft } from '../domain/sites/site.ts';
import type { BackgroundClient } from '../messages/background-channel.ts';
import type { ReaderClient } from '../messages/reader-channel.ts';

/** Teaching a page from the sidebar: what the page says of each place, and the keeping of the whole. */
export type TeachStore = {
  /** Null until the page answered for the first time, and after it changed person. */
  readonly state: ReadonlySignal<TeachState | null>;
  readonly problem: ReadonlySignal<string | null>;
  /** What became of it, once it is kept. */
  readonly done: ReadonlySignal<string | null>;
  begin(): Promise<void>;
  order(order: TeachOrder): Promise<void>;
  save(): Promise<void>;
  /** Takes everything of teaching away from the page. */
  end(): void;
};

const notNow = 'This page cannot be taught now. Read it again, or reload it, and begin anew.';

/** Makes the store of one teaching. Nothing in it outlives it; what the page said of a person goes when the person does. */
export const createTeachStore = (
  reader: ReaderClient,
  background: BackgroundClient,
  /** A press was taken: what was said of the one before is old. */
  onTaken: () => void,
): TeachStore => {
  const state = signal<TeachState | null>(null);
  const problem = signal<string | null>(null);
  const done = signal<string | null>(null);
  let asked = 0;
  const ask = async (order: TeachOrder): Promise<TeachState | null> => {
    onTaken();
    asked += 1;
    const own = asked;
    const answer = await reader.request('teach', order);
    const said = TeachState.safeParse(answer.ok ? answer.value : null);
    problem.value = said.success ? null : notNow;
    if (!said.success) return null;
    // What the page said before the last press would take back, for a moment, what was just chosen.
    if (own === asked) state.value = { ...said.data, made: undefined };
    return said.data;
  };
  const endings = [
    reader.subscribe('taught', (event) => {
      const said = TeachState.safeParse(event);
      if (said.success) state.value = said.data;
    }),
    // What would be read there was another person's: it goes at once; the places taught stay.
    reader.subscribe('recordChanged', () => {
      if (state.value !== null) state.value = { ...state.value, pick: null };
    }),
  ];
  return {
    state,
    problem,
    done,
    begin: async () => {
      const started = await background.request('startTeaching', {});
      if (!started.ok) problem.value = started.error.kind === 'refused' ? started.error.why : notNow;
      else await ask({ do: 'point', what: 'name' });
    },
    order: async (order) => {
      await ask(order);
    },
    save: async () => {
      const made = SiteDraft.safeParse((await ask({ do: 'make' }))?.made);
      if (!made.success) {
        problem.value = 'What was taught is not a whole site yet. Nothing was kept.';
        return;
      }
      const saved = await background.request('saveSite', { draft: made.data });
      if (!saved.ok) problem.value = saved.error.kind === 'refused' ? saved.error.why : 'Nothing was kept.';
      else done.value = 'Kept. This address is read by what you taught from now on.';
    },
    end: () => {
      for (const end of endings) end();
      void reader.request('teach', { do: 'end' }); // The page may be gone; then so is what was on it.
    },
  };
};
