import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { SaveError, SettingsState, SettingsStore } from '../domain/settings-state.ts';
import type { Settings } from '../domain/settings.ts';

/** Something to be put right, and the field it is about. */
export type FieldProblem = { readonly fieldId: string; readonly text: string };

/** The options page's settings: what is in force, what was just saved, what has to be put right. */
export type OptionsStore = {
  /** Null until the first reading of the store. */
  readonly state: ReadonlySignal<SettingsState | null>;
  /** What was saved last, in words; set only after the store acknowledged it. */
  readonly saved: ReadonlySignal<string | null>;
  readonly problems: ReadonlySignal<readonly FieldProblem[]>;
  /** Saves one edit. `what` names it for the "Saved" line; a failure becomes the field's problem. True when saved. */
  save(what: string, fieldId: string, edit: (settings: Settings) => Settings): Promise<boolean>;
  /** Says that a field cannot be saved as it stands. Nothing is changed. */
  report(fieldId: string, text: string): void;
  /** Says that something other than a setting was done. */
  tell(what: string): void;
  /** Forgets problems and the last "Saved", for a new section. */
  clear(): void;
  dispose(): void;
};

const sentenceFor = (error: SaveError): string => {
  switch (error.kind) {
    case 'not-valid':
      return 'This value cannot be used. Nothing was changed.';
    case 'newer':
      return 'These settings were made by a newer Fingerpost. Update this one to change them. Nothing was changed.';
    case 'not-written':
      return 'The browser did not keep this change. Nothing was changed. Try again, or free some disk space.';
  }
};

/** Makes the store of the options page and reads the settings once. */
export const createOptionsStore = (settings: SettingsStore): OptionsStore => {
  const state = signal<SettingsState | null>(null);
  const saved = signal<string | null>(null);
  const problems = signal<readonly FieldProblem[]>([]);
  const take = (next: SettingsState): void => {
    state.value = next;
  };
  const without = (fieldId: string) => problems.value.filter((problem) => problem.fieldId !== fieldId);
  const report = (fieldId: string, text: string): void => {
    saved.value = null;
    problems.value = [...without(fieldId), { fieldId, text }];
  };
  const tell = (what: string): void => {
    saved.value = what;
  };
  void settings
    .load()
    .then(take, () => report('app', 'The settings could not be read from this browser. Reload the page to try again.'));

  return {
    state,
    saved,
    problems,
    report,
    tell,
    save: async (what, fieldId, edit) => {
      saved.value = null;
      const result = await settings.change(edit);
      if (!result.ok) {
        report(fieldId, `${what}: ${sentenceFor(result.error)}`);
        return false;
      }
      take(result.value);
      problems.value = without(fieldId);
      tell(`Saved: ${what}`);
      return true;
    },
    clear: () => {
      saved.value = null;
      problems.value = [];
    },
    dispose: settings.watch(take),
  };
};
