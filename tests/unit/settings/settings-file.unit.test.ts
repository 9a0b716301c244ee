import { describe, expect, it } from 'vitest';
import { parseImport } from '../../../lib/domain/import-file.ts';
import { maxImportBytes } from '../../../lib/domain/json-text.ts';
import { emptyPolicy, parsePolicy } from '../../../lib/domain/policy.ts';
import { Settings, defaultSettings } from '../../../lib/domain/settings.ts';
import {
  SettingsFile,
  settingAt,
  settingPaths,
  settingsDifference,
  settingsFileText,
} from '../../../lib/domain/settings-file.ts';
import { quickestMs } from '../../builders/quickest.ts';

const goodText = settingsFileText({ ...defaultSettings, practiceName: 'Example Surgery' }, [
  'https://b.example',
  'https://a.example',
]);
const file = (change: Record<string, unknown>): string => JSON.stringify({ ...JSON.parse(goodText), ...change });
const settings = (change: Record<string, unknown>): string => file({ settings: { ...defaultSettings, ...change } });

describe('settingsFileText', () => {
  it('gives the same bytes each time and is read back whole', () => {
    expect(settingsFileText(defaultSettings, ['https://a.example'])).toBe(
      settingsFileText(defaultSettings, ['https://a.example']),
    );
    const parsed = parseImport(goodText, SettingsFile);
    expect(parsed).toMatchObject({
      ok: true,
      value: { sites: ['https://a.example', 'https://b.example'], settings: { practiceName: 'Example Surgery' } },
    });
  });
});

describe('parseImport', () => {
  it.each([
    ['a 5 GB claim', `${' '.repeat(maxImportBytes)}{}`, 'too-large'],
    ['deep nesting', '['.repeat(900_000), 'too-deep'],
    ['deep nesting in a value', file({ settings: JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) }), 'too-deep'],
    ['very many values', `[${'1,'.repeat(400_000)}1]`, 'too-many'],
  ])('stops a bomb before parsing: %s (T-12)', (_, text, kind) => {
    const stop = () => expect(parseImport(text, SettingsFile)).toMatchObject({ ok: false, error: { kind } });
    expect(quickestMs(stop)).toBeLessThan(200);
  });

  it.each([
    ['{"__proto__":{"isAdmin":true}}', '__proto__'],
    [settings({}).replace('"menu":[]', '"menu":[{"constructor":{"prototype":{}}}]'), 'constructor'],
    [goodText.replace('"health-coach": {', '"health-coach": {"__proto__": {"waitWeeks": 1},'), '__proto__'],
  ])('does not take names that reach object internals, and Object.prototype stays as it was (T-11)', (text, name) => {
    expect(parseImport(text, SettingsFile)).toEqual({ ok: false, error: { kind: 'forbidden-name', name } });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['not JSON', 'appointment: 10'],
    ['cut short', goodText.slice(0, -10)],
    ['another file', '{"name":"package"}'],
    ['a newer version', file({ version: 2 })],
    ['an http site', file({ sites: ['http://record.example'] })],
    ['a broad site (T-14)', file({ sites: ['https://*.example'] })],
    ['every site', file({ sites: ['<all_urls>'] })],
    ['a path', file({ sites: ['https://record.example/*'] })],
    ['an unknown name', settings({ grantEverything: true })],
    ['a missing name', JSON.stringify({ format: 'fingerpost-settings', version: 1, sites: [] })],
    [
      'a wait of 53 weeks',
      settings({ team: { ...defaultSettings.team, 'health-coach': { isPresent: true, waitWeeks: 53 } } }),
    ],
    ['a keep time of 731 days', settings({ keepDays: 731 })],
    ['a keep time of 0 days', settings({ keepDays: 0 })],
    ['half a minute', settings({ appointmentMinutes: 10.5 })],
    ['a number as text', settings({ appointmentMinutes: '10' })],
    [
      'a service without a name',
      settings({ menu: [{ id: 'a', name: '', need: 'food', contact: '', forWhom: '', lastChecked: null }] }),
    ],
    [
      'a day that does not exist',
      settings({ menu: [{ id: 'a', name: 'A', need: 'food', contact: '', forWhom: '', lastChecked: '2026-02-30' }] }),
    ],
  ])('does not take a file with %s', (_, text) => {
    expect(parseImport(text, SettingsFile).ok).toBe(false);
  });

  it('names the place of what is wrong', () => {
    const parsed = parseImport(settings({ keepDays: 731 }), SettingsFile);
    expect(parsed).toMatchObject({ error: { kind: 'wrong-shape', places: [{ path: 'settings → keepDays' }] } });
  });

  it('counts brackets inside words as words', () => {
    expect(parseImport(settings({ practiceName: '[[[["{{{{\\' }), SettingsFile).ok).toBe(true);
  });
});

describe('settingsDifference', () => {
  it('is empty between equals', () => {
    expect(settingsDifference(defaultSettings, defaultSettings, emptyPolicy)).toEqual([]);
  });

  it('covers every setting there is', () => {
    const named = settingPaths.map((path) => path.split('.')[0]);
    expect([...new Set(named)].toSorted()).toEqual(
      Object.keys(Settings.shape)
        .filter((name) => name !== 'schemaVersion')
        .toSorted(),
    );
    for (const path of settingPaths) expect(settingAt(defaultSettings, path)).toBeDefined();
  });

  it('shows each change and whether a policy keeps it from being felt', () => {
    const after = {
      ...defaultSettings,
      theme: 'dark' as const,
      team: { ...defaultSettings.team, 'health-coach': { isPresent: true, waitWeeks: 3 } },
    };
    const { policy } = parsePolicy({ theme: 'light' });
    expect(settingsDifference(defaultSettings, after, policy)).toEqual([
      {
        path: 'team.health-coach',
        before: { isPresent: true, waitWeeks: null },
        after: { isPresent: true, waitWeeks: 3 },
        isFixed: false,
      },
      { path: 'theme', before: 'system', after: 'dark', isFixed: true },
    ]);
  });
});
