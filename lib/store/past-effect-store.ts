import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { compilePack } from '../domain/heuristics/evaluate.ts';
import type { PackDraft } from '../domain/packs/edit.ts';
import { pastEffect } from '../domain/past/past-effect.ts';
import { PastReading } from '../domain/past/past-row.ts';
import { shownPastEffect } from '../domain/past/shown-effect.ts';
import type { ShownPastEffect } from '../domain/past/shown-effect.ts';
import { teamToday } from '../domain/settings.ts';
import type { Settings } from '../domain/settings.ts';

/** What may be said of past readings while rules are changed. */
export type PastAnswer =
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too-few' }
  | { readonly kind: 'effect'; readonly since: string; readonly effect: ShownPastEffect };

/** The effect of a draft on past readings. The rows stay in here: only what may be shown comes out. */
export type PastEffectStore = {
  /** Null until a draft is there and the rows were read. */
  readonly answer: ReadonlySignal<PastAnswer | null>;
  /** Reads the rows as they are now. */
  load(): Promise<void>;
};

type PastEffectDeps = {
  readonly pastReadings: () => Promise<readonly unknown[]>;
  readonly draft: ReadonlySignal<PackDraft | null>;
  readonly settings: ReadonlySignal<Settings | null>;
};

/** Makes the store over the kept rows, the draft on the bench and the settings in force. */
export const createPastEffectStore = ({ pastReadings, draft, settings }: PastEffectDeps): PastEffectStore => {
  const rows = signal<readonly PastReading[] | 'unreadable' | null>(null);
  const answer = computed((): PastAnswer | null => {
    const now = settings.value;
    const kept = rows.value;
    if (draft.value === null || now === null || kept === null) return null;
    if (now.keepsPastReadings !== true) return { kind: 'not-kept' };
    if (kept === 'unreadable') return { kind: 'unreadable' };
    const overrides = { pamCutoffs: now.pamCutoffs };
    const sides = [compilePack(draft.value.base, overrides), compilePack(draft.value.now, overrides)] as const;
    const effect = shownPastEffect(pastEffect(...sides, kept, teamToday(now)));
    const since = kept.map(({ month }) => month).toSorted()[0];
    return effect === null || since === undefined ? { kind: 'too-few' } : { kind: 'effect', since, effect };
  });
  return {
    answer,
    load: async () => {
      const found = await pastReadings().catch(() => null);
      rows.value = found?.flatMap((row) => PastReading.safeParse(row).data ?? []) ?? 'unreadable';
    },
  };
};
