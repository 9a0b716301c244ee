import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot, testNames } from './repository.ts';

const page = readFileSync(join(repositoryRoot, 'docs/hazards.md'), 'utf8');
const [covered = '', open = ''] = page.split('## Not covered yet');
const rows = [...covered.matchAll(/^\| ((?:H|T)-\d\d|fault-\d\d) \|.*\| ([^|]+) \|$/gm)].map((match) => ({
  id: match[1] ?? '',
  files: [...(match[2] ?? '').matchAll(/`([^`]+)`/g)].map((file) => file[1] ?? ''),
}));
const named = testNames().filter(({ path }) => !path.startsWith('tests/checks/hazards'));

/** Ids in a test's name; `T-01 to T-07` is not taken for a list. */
const idsIn = (name: string): string[] => [...name.matchAll(/\b(?:(?:H|T)-\d\d|fault-\d\d)\b/g)].map(([id]) => id);

describe('docs/hazards.md', () => {
  it('names for each id at least one test file that is there', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter(({ files }) => files.length === 0).map(({ id }) => id)).toEqual([]);
    const missing = rows.flatMap(({ id, files }) =>
      files.filter((file) => !existsSync(join(repositoryRoot, file))).map((file) => `${id} ${file}`),
    );
    expect(missing).toEqual([]);
  });

  it('names only files in which the id stands in the name of a test', () => {
    const apart = rows.flatMap(({ id, files }) =>
      files
        .filter((file) => !named.some((test) => test.path === file && idsIn(test.name).includes(id)))
        .map((file) => `${id} ${file}`),
    );
    expect(apart).toEqual([]);
  });

  it('has a row for every id that a test names, and no id twice', () => {
    const listed = rows.map(({ id }) => id);
    expect(listed.filter((id, index) => listed.indexOf(id) !== index)).toEqual([]);
    const unlisted = new Set(named.flatMap(({ name }) => idsIn(name)).filter((id) => !listed.includes(id)));
    expect([...unlisted].toSorted()).toEqual([]);
  });

  it('says openly which hazards and threats no test covers', () => {
    const ids = [
      ...Array.from({ length: 32 }, (_, index) => `H-${String(index + 1).padStart(2, '0')}`),
      ...Array.from({ length: 22 }, (_, index) => `T-${String(index + 1).padStart(2, '0')}`),
    ];
    const listed = new Set(rows.map(({ id }) => id));
    const unsaid = ids.filter((id) => listed.has(id) === new RegExp(`\\b${id}\\b`).test(open));
    expect(unsaid).toEqual([]);
  });
});
