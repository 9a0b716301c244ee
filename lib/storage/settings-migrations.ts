import * as z from 'zod/mini';
import { CheckedSettings } from '../domain/checked-settings.ts';
import { Settings, defaultSettings } from '../domain/settings.ts';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { UnreadableSetting } from '../domain/settings-state.ts';

/** One step from a stored version to the next. Pure; never changed once released. */
export type SettingsMigration = {
  readonly from: number;
  readonly to: number;
  readonly migrate: (stored: Record<string, unknown>) => Record<string, unknown>;
};

/**
 * The steps, oldest first. To add one: raise `schemaVersion` in `lib/domain/settings.ts`, add the step here, and add the
 * new version's frozen example to `tests/fixtures/settings/`; the test fails while either is missing.
 */
export const settingsMigrations: readonly SettingsMigration[] = [];

/** The version that this build writes. */
export const settingsVersion: number = defaultSettings.schemaVersion;

/** What a stored row became. */
export type UpgradedSettings = { readonly settings: Settings; readonly unreadable: readonly UnreadableSetting[] };

/** Why a stored row cannot be used at all. */
export type UpgradeError = { readonly kind: 'newer'; readonly version: number } | { readonly kind: 'not-settings' };

const Row = z.record(z.string(), z.unknown());

const salvage = (row: Record<string, unknown>): UpgradedSettings => {
  let settings = defaultSettings;
  const unreadable: UnreadableSetting[] = [];
  for (const name of Object.keys(Settings.shape)) {
    if (name === 'schemaVersion') continue;
    const one = CheckedSettings.safeParse({ ...settings, [name]: row[name] });
    if (one.success) settings = one.data;
    else unreadable.push({ name });
  }
  return { settings, unreadable };
};

/**
 * Brings a stored row to this build's version.
 *
 * Result: each setting that fails its schema is left out by name and the rest is kept. Errors: a row from a newer build
 * (never written over) or no settings at all.
 */
export const upgradeSettings = (
  stored: unknown,
  steps: readonly SettingsMigration[] = settingsMigrations,
): Result<UpgradedSettings, UpgradeError> => {
  const row = Row.safeParse(stored);
  const version = row.success ? row.data['schemaVersion'] : undefined;
  if (!row.success || typeof version !== 'number' || !Number.isInteger(version)) return err({ kind: 'not-settings' });
  if (version > settingsVersion) return err({ kind: 'newer', version });
  let current = row.data;
  for (const step of steps) {
    if (current['schemaVersion'] === step.from) current = { ...step.migrate(current), schemaVersion: step.to };
  }
  if (current['schemaVersion'] !== settingsVersion) return err({ kind: 'not-settings' });
  const parsed = CheckedSettings.safeParse(current);
  return ok(parsed.success ? { settings: parsed.data, unreadable: [] } : salvage(current));
};
