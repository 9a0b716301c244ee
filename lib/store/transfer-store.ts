import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { parseImport } from '../domain/import-file.ts';
import type { ImportError } from '../domain/import-file.ts';
import { maxImportBytes } from '../domain/json-text.ts';
import type { Result } from '../domain/result.ts';
import { SettingsFile, settingsDifference, settingsFileText } from '../domain/settings-file.ts';
import type { SettingChange } from '../domain/settings-file.ts';
import type { SettingsState } from '../domain/settings-state.ts';
import type { OptionsStore } from './options-store.ts';
import type { KnownSites } from './sites-store.ts';

/** A file that a person chose; read only once its size is known to be small enough. */
export type ChosenFile = { readonly name: string; readonly size: number; text(): Promise<string> };

/** Gives the person a file. */
export type Download = (name: string, text: string) => void;

/** A settings file that was read and not yet used. */
export type ImportPreview = {
  readonly fileName: string;
  readonly file: SettingsFile;
  readonly changes: readonly SettingChange[];
  readonly newSites: readonly string[];
};

/** Settings to and from one file, and the end of everything. */
export type TransferStore = {
  readonly preview: ReadonlySignal<ImportPreview | null>;
  exportSettings(): Promise<void>;
  /** Reads and checks a file; nothing is changed. */
  choose(file: ChosenFile): Promise<void>;
  applyFile(): Promise<void>;
  leaveFile(): void;
  deleteEverything(): Promise<boolean>;
};

const placeWords = (path: string): string => (path === '' ? 'the file itself' : path);

/** Why a file was not taken, in plain words. Every sentence ends the same way, because it is always true. */
export const importSentence = (error: ImportError): string => {
  const nothing = 'Nothing was changed.';
  switch (error.kind) {
    case 'too-large':
      return `This file is larger than 1 MB, so it cannot be a settings file. ${nothing}`;
    case 'too-deep':
    case 'too-many':
    case 'doubled-name':
      return `This file is built in a way that settings files never are. ${nothing}`;
    case 'not-json':
      return `This file is cut short or is not a settings file. Ask for it to be exported again. ${nothing}`;
    case 'forbidden-name':
      return `This file holds the name ${error.name}, which settings never have. Do not use it. ${nothing}`;
    case 'wrong-shape': {
      const places = error.places.map(({ path }) => placeWords(path));
      const shown = [...new Set(places)].slice(0, 5).join('; ');
      return `This is not a settings file that this version can read. Look at: ${shown}. ${nothing}`;
    }
  }
};

const readChosen = async (chosen: ChosenFile): Promise<Result<SettingsFile, ImportError>> => {
  if (chosen.size > maxImportBytes) return { ok: false, error: { kind: 'too-large' } };
  try {
    return parseImport(await chosen.text(), SettingsFile);
  } catch {
    return { ok: false, error: { kind: 'not-json' } };
  }
};

const previewOf = (
  fileName: string,
  file: SettingsFile,
  now: SettingsState,
  remembered: readonly string[],
): ImportPreview => ({
  fileName,
  file,
  changes: settingsDifference(now.stored, file.settings, now.policy),
  newSites: file.sites.filter((site) => !remembered.includes(site)),
});

/** Makes the store of the "Move settings" and "Delete everything" parts. */
export const createTransferStore = (ports: {
  readonly options: OptionsStore;
  readonly known: KnownSites;
  readonly download: Download;
  readonly deleteEverything: () => Promise<Result<true, { readonly why: string }>>;
}): TransferStore => {
  const { options, known, download } = ports;
  const preview = signal<ImportPreview | null>(null);

  return {
    preview,
    exportSettings: async () => {
      const now = options.state.value;
      if (now === null) return;
      const sites = (await known.list()).filter((origin) => origin.startsWith('https://'));
      download('fingerpost-settings.json', settingsFileText(now.stored, sites));
      options.tell('The settings file was handed to the browser. Look in your downloads.');
    },
    choose: async (chosen) => {
      preview.value = null;
      options.clear();
      const read = await readChosen(chosen);
      const now = options.state.value;
      if (now === null) return;
      if (read.ok) preview.value = previewOf(chosen.name, read.value, now, await known.list());
      else options.report('import-file', importSentence(read.error));
    },
    applyFile: async () => {
      const chosen = preview.value;
      if (chosen === null) return;
      const isSaved = await options.save(`settings from ${chosen.fileName}`, 'import-file', () => chosen.file.settings);
      if (!isSaved) return;
      await known.add(chosen.newSites);
      preview.value = null;
    },
    leaveFile: () => {
      preview.value = null;
      options.tell('The file was left. Nothing was changed.');
    },
    deleteEverything: async () => {
      options.clear();
      const deleted = await ports.deleteEverything();
      if (deleted.ok) options.tell('Deleted. Fingerpost on this computer is as it was when first installed.');
      else options.report('delete-everything', deleted.error.why);
      return deleted.ok;
    },
  };
};
