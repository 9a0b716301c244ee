import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingsMigrations, settingsVersion, upgradeSettings } from '../../../lib/storage/settings-migrations.ts';

const examplePath = (version: number): string => `tests/fixtures/settings/version-${version}.json`;
const versions = Array.from({ length: settingsVersion }, (_, index) => index + 1);

describe('settingsMigrations', () => {
  it('has one step from each version to the next', () => {
    expect(settingsMigrations.map(({ from, to }) => [from, to])).toEqual(
      versions.slice(1).map((version) => [version - 1, version]),
    );
  });

  it.each(versions)('has a frozen example of version %i that comes through whole (fault-17)', (version) => {
    expect(existsSync(examplePath(version))).toBe(true);
    const example: unknown = JSON.parse(readFileSync(examplePath(version), 'utf8'));
    expect(example).toMatchObject({ schemaVersion: version });
    expect(upgradeSettings(example)).toMatchObject({ ok: true, value: { unreadable: [] } });
  });
});

describe('upgradeSettings', () => {
  const example: unknown = JSON.parse(readFileSync(examplePath(settingsVersion), 'utf8'));

  it('changes nothing in a row of this version', () => {
    expect(upgradeSettings(example)).toEqual({ ok: true, value: { settings: example, unreadable: [] } });
  });

  it('walks older rows through each step in turn', () => {
    const steps = [
      { from: 0, to: 1, migrate: (row: Record<string, unknown>) => ({ ...row, practiceName: 'Named by the step' }) },
    ];
    const old = { ...JSON.parse(JSON.stringify(example)), schemaVersion: 0 };
    expect(upgradeSettings(old, steps)).toMatchObject({
      ok: true,
      value: { settings: { practiceName: 'Named by the step' } },
    });
    expect(upgradeSettings(old, [])).toEqual({ ok: false, error: { kind: 'not-settings' } });
  });

  it.each([[null], ['text'], [[]], [{}], [{ schemaVersion: '1' }], [{ schemaVersion: 1.5 }]])(
    'does not take %j for settings',
    (row) => {
      expect(upgradeSettings(row)).toEqual({ ok: false, error: { kind: 'not-settings' } });
    },
  );
});
