import { describe, expect, it } from 'vitest';
import { CheckedSettings } from '../../../lib/domain/checked-settings.ts';
import { parseImport } from '../../../lib/domain/import-file.ts';
import { Settings, defaultSettings } from '../../../lib/domain/settings.ts';
import { tally } from '../../../scripts/tally.ts';
import { SettingsFile, settingsFileText } from '../../../lib/domain/settings-file.ts';

const good = settingsFileText(defaultSettings, ['https://record.example']);
const badValues: readonly unknown[] = [null, '', 'x', -1, 1e9, 0.5, {}, [], [[]], '__proto__', { a: 1 }];
const isGood = (name: string, value: unknown): boolean =>
  CheckedSettings.safeParse({ ...defaultSettings, [name]: value }).success;

/** Each setting with each bad value, each setting missing, each with a name too many, and sites of every wrong shape. */
const corpus = (): string[] => {
  const names = Object.keys(Settings.shape);
  const file = (settings: unknown, sites: unknown = []): string =>
    JSON.stringify({ format: 'fingerpost-settings', version: 1, settings, sites });
  const wrong = names.flatMap((name) =>
    badValues.filter((value) => !isGood(name, value)).map((value) => file({ ...defaultSettings, [name]: value })),
  );
  const needed = names.filter((name) => !isGood(name, undefined));
  const missing = needed.map((name) =>
    file(Object.fromEntries(Object.entries(defaultSettings).filter(([key]) => key !== name))),
  );
  const sites = [
    'http://a.example',
    'https://*',
    'https://*.a.example',
    '<all_urls>',
    'file:///',
    'https://a.example/x',
    'https://a b',
    'https://a.example:99',
    7,
    null,
  ];
  return [
    ...wrong,
    ...missing,
    ...sites.map((site) => file(defaultSettings, [site])),
    ...[good.slice(1), `${good}x`, good.replace('1', '"1"')],
  ];
};

/** Files that a practice could well save: each edge of what may be kept, each colleague, each way of writing a site. */
const goodFiles = (): string[] => {
  const { team } = defaultSettings;
  const kept = [1, 90, 730].map((keepDays) => ({ keepDays }));
  const minutes = [10, 15, 20].map((appointmentMinutes) => ({ appointmentMinutes }));
  const names = ['', 'Meddygfa’r Bont', 'The "Old" Surgery', '[[{'].map((practiceName) => ({ practiceName }));
  const colleagues = Object.keys(team).flatMap((role) =>
    [
      { isPresent: false, waitWeeks: null },
      { isPresent: true, waitWeeks: 0 },
      { isPresent: true, waitWeeks: 52 },
    ].map((one) => ({ team: { ...team, [role]: one } })),
  );
  const changes = [...kept, ...minutes, ...names, ...colleagues];
  const sites = [[], ['https://a.example'], ['https://a.b.c.example', 'https://record-2.example']];
  return [
    ...changes.map((change) => settingsFileText({ ...defaultSettings, ...change }, [])),
    ...sites.map((list) => settingsFileText(defaultSettings, list)),
  ];
};

describe('SettingsFile', () => {
  it('takes none of at least 100 bad files, and every good one (T-14)', () => {
    const bad = [...new Set(corpus())];
    const taken = bad.filter((text) => parseImport(text, SettingsFile).ok);
    const right = [...new Set([good, ...goodFiles()])];
    const refused = right.filter((text) => !parseImport(text, SettingsFile).ok);
    tally('bad-settings', 'node', { tried: bad.length, held: bad.length - taken.length });
    tally('good-settings', 'node', { tried: right.length, held: right.length - refused.length });
    expect(bad.length).toBeGreaterThanOrEqual(100);
    expect(taken).toEqual([]);
    expect(refused).toEqual([]);
  });
});
