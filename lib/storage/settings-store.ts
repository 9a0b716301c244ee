import { applyPolicy } from '../domain/policy.ts';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { CheckedSettings } from '../domain/checked-settings.ts';
import { defaultSettings } from '../domain/settings.ts';
import type { Settings } from '../domain/settings.ts';
import type { SaveError, SettingsState, SettingsStore } from '../domain/settings-state.ts';
import { readManagedPolicy } from './managed-policy.ts';
import { upgradeSettings } from './settings-migrations.ts';
import type { StorageArea } from './storage-area.ts';

const key = 'settings';
const unreadableKey = 'settingsUnreadable';

const readStored = async (local: StorageArea): Promise<Pick<SettingsState, 'stored' | 'unreadable' | 'isReadOnly'>> => {
  const raw = (await local.get(key))[key];
  if (raw === undefined) return { stored: defaultSettings, unreadable: [], isReadOnly: false };
  const upgraded = upgradeSettings(raw);
  if (upgraded.ok) {
    return { stored: upgraded.value.settings, unreadable: upgraded.value.unreadable, isReadOnly: false };
  }
  return {
    stored: defaultSettings,
    unreadable: [{ name: 'all settings' }],
    isReadOnly: upgraded.error.kind === 'newer',
  };
};

const write = async (local: StorageArea, settings: Settings): Promise<Result<true, SaveError>> => {
  try {
    await local.set({ [key]: settings });
    const readBack = CheckedSettings.safeParse((await local.get(key))[key]);
    const isSame = readBack.success && JSON.stringify(readBack.data) === JSON.stringify(settings);
    return isSame ? ok(true) : err({ kind: 'not-written' });
  } catch {
    return err({ kind: 'not-written' });
  }
};

/** Keeps what could not be read beside the new settings, so that a first change loses nothing. */
const keepUnreadable = async (local: StorageArea): Promise<void> => {
  const raw = (await local.get(key))[key];
  if (raw !== undefined) await local.set({ [unreadableKey]: raw });
};

/**
 * Makes the settings store over `storage.local`, narrowed by `storage.managed` (A14).
 *
 * Settings hold nothing about a patient, so `storage.local` may hold them (docs/data.md).
 */
export const createSettingsStore = (areas: {
  readonly local: StorageArea;
  readonly managed: Pick<StorageArea, 'get' | 'onChanged'>;
}): SettingsStore => {
  let queue: Promise<unknown> = Promise.resolve();

  const load = async (): Promise<SettingsState> => {
    const [stored, managed] = await Promise.all([readStored(areas.local), readManagedPolicy(areas.managed)]);
    return {
      ...stored,
      inForce: applyPolicy(stored.stored, managed.policy),
      policy: managed.policy,
      ignoredPolicy: managed.ignored,
    };
  };

  const changeNow = async (edit: (settings: Settings) => Settings): Promise<Result<SettingsState, SaveError>> => {
    const state = await load();
    if (state.isReadOnly) return err({ kind: 'newer' });
    const edited = CheckedSettings.safeParse(edit(state.stored));
    if (!edited.success) return err({ kind: 'not-valid' });
    if (state.unreadable.length > 0) await keepUnreadable(areas.local);
    const written = await write(areas.local, edited.data);
    return written.ok ? ok(await load()) : written;
  };

  return {
    load,
    change: (edit) => {
      const next = queue
        .then(() => changeNow(edit))
        .catch((): Result<never, SaveError> => err({ kind: 'not-written' }));
      queue = next;
      return next;
    },
    watch: (listener) => {
      const onChanged = (): void => void load().then(listener);
      areas.local.onChanged?.addListener(onChanged);
      areas.managed.onChanged?.addListener(onChanged);
      return () => {
        areas.local.onChanged?.removeListener(onChanged);
        areas.managed.onChanged?.removeListener(onChanged);
      };
    },
  };
};
