import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PackHistoryEntry } from '../../lib/domain/packs/history.ts';
import { StoredPack } from '../../lib/domain/packs/stored-pack.ts';
import { PastReading } from '../../lib/domain/past/past-row.ts';
import { KeptRuleReport } from '../../lib/domain/heuristics/rule-report.ts';
import { Settings } from '../../lib/domain/settings.ts';
import { Site } from '../../lib/domain/sites/site.ts';
import { KeptReport } from '../../lib/domain/sites/wrong-reading.ts';
import { backgroundParams } from '../../lib/messages/background-params.ts';
import { filesUnder, repositoryRoot } from './repository.ts';

const page = readFileSync(join(repositoryRoot, 'docs/data.md'), 'utf8');
const rows = [...page.matchAll(/^\| ([\w.]+) \| (.+) \|$/gm)].filter((row) => row[1] !== 'field');
const listed = rows.map((row) => row[1] ?? '').toSorted();

const fieldsOf = (name: string, shape: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(shape).map((field) => `${name}.${field}`);

const databaseSource = readFileSync(join(repositoryRoot, 'lib/storage/database.ts'), 'utf8');
const sessionSource = ['session-memory', 'past-waiting']
  .map((name) => readFileSync(join(repositoryRoot, `lib/storage/${name}.ts`), 'utf8'))
  .join('');

describe('docs/data.md', () => {
  it('P1: has a row with a purpose for every stored field, and none for a field that is not stored', () => {
    const session = [...sessionSource.matchAll(/load(?:<[^(]*>)?\('(\w+)'/g)].map((match) => match[1] ?? '');
    const practice = [...databaseSource.matchAll(/name: '(\w+)'/g)].map((match) => match[1] ?? '');
    const stored = new Set([
      ...fieldsOf('settings', Settings.shape),
      ...fieldsOf('events', backgroundParams.saveEvent.shape),
      ...fieldsOf('pastReadings', PastReading.def.shape),
      ...fieldsOf('packs', StoredPack.shape),
      ...fieldsOf('packHistory', PackHistoryEntry.shape),
      ...session.map((name) => `session.${name}`),
      ...practice.map((name) => `practice.${name}`),
      ...fieldsOf('site', Site.def.shape),
      ...fieldsOf('wrongReadings', KeptReport.def.shape),
      ...fieldsOf('ruleReports', KeptRuleReport.def.shape),
      'siteHealth',
      'knownSites',
      'settingsUnreadable',
    ]);
    expect(listed).toEqual([...stored].toSorted());
    expect(rows.filter((row) => (row[2] ?? '').length < 8)).toEqual([]);
  });

  it('P1: names every store of the database', () => {
    const stores = [...databaseSource.matchAll(/createObjectStore\('(\w+)'/g)].map((match) => match[1] ?? '');
    expect(stores.length).toBeGreaterThan(0);
    expect(stores.filter((store) => !page.includes(`\`${store}\``))).toEqual([]);
  });

  it('P1: knows every place that writes to storage', () => {
    const writers = filesUnder('lib', 'components', 'entrypoints')
      .filter((file) => /\b(local|session|area)\.set\(|localStorage|sessionStorage|document\.cookie/.test(file.text()))
      .map(({ path }) => path);
    expect(writers).toEqual([
      'lib/storage/known-sites.ts',
      'lib/storage/past-waiting.ts',
      'lib/storage/rule-reports.ts',
      'lib/storage/session-memory.ts',
      'lib/storage/settings-store.ts',
      'lib/storage/site-store.ts',
      'lib/storage/wrong-readings.ts',
    ]);
  });
});
