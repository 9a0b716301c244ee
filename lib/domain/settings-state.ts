import type { IgnoredPolicyValue, Policy } from './policy.ts';
import type { Result } from './result.ts';
import type { Settings } from './settings.ts';

/** One stored setting that could not be read; the default is in force for it until somebody sets it again. */
export type UnreadableSetting = { readonly name: string };

/** Everything that decides a setting, at one moment. */
export type SettingsState = {
  /** As a person set them. */
  readonly stored: Settings;
  /** As they count: `stored` narrowed by the policy. */
  readonly inForce: Settings;
  readonly policy: Policy;
  readonly ignoredPolicy: readonly IgnoredPolicyValue[];
  readonly unreadable: readonly UnreadableSetting[];
  /** True when the stored settings come from a newer build: they are left alone and nothing is written. */
  readonly isReadOnly: boolean;
};

/** Why a change was not saved. Nothing was changed. */
export type SaveError = { readonly kind: 'not-valid' } | { readonly kind: 'newer' } | { readonly kind: 'not-written' };

/** Reads, changes and watches the settings. */
export type SettingsStore = {
  load(): Promise<SettingsState>;
  /** Applies an edit to what is stored now; answers only after it was written and read back. */
  change(edit: (settings: Settings) => Settings): Promise<Result<SettingsState, SaveError>>;
  /** Calls back with the new state when settings or policy change, here or in another page. */
  watch(listener: (state: SettingsState) => void): () => void;
};
