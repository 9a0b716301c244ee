import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { intendedPurpose } from '../../lib/content/intended-purpose.ts';
import { filesUnder, placesOf, repositoryRoot, withoutComments } from './repository.ts';

const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');

describe('documents', () => {
  it('H-16: README has the intended purpose word for word', () => {
    expect(read('README.md')).toContain(intendedPurpose);
  });

  it('name only files that are there', () => {
    const missing = filesUnder('docs', '.')
      .filter(({ path }) => path.endsWith('.md') && !path.startsWith('tests/'))
      .flatMap((file) =>
        [...file.text().matchAll(/\]\((?!https?:)([^)#]+)\)/g)]
          .filter((link) => !existsSync(join(repositoryRoot, dirname(file.path), link[1] ?? '')))
          .map((link) => `${file.path}: ${link[1]}`),
      );
    expect(missing).toEqual([]);
  });

  it('docs/safety.md has a line for every rule that the code names by its number', () => {
    const lines = new Set([...read('docs/safety.md').matchAll(/^\| ([AP]\d{1,2}) \|/gm)].map((match) => match[1]));
    const named = filesUnder('lib', 'components', 'entrypoints', 'scripts').flatMap((file) =>
      [...file.text().matchAll(/safety\.md ([AP]\d{1,2})/g)].map((match) => match[1] ?? ''),
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((rule) => !lines.has(rule))).toEqual([]);
  });

  it('README names every command of package.json but the two that it explains', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const unnamed = Object.keys(scripts)
      .filter((name) => !['start', 'test'].includes(name))
      .filter((name) => !new RegExp(`npm run (--silent )?${name}\\b`).test(read('README.md')));
    expect(unnamed).toEqual([]);
  });

  it('decision records are numbered without a gap, short, and decided', () => {
    const names = readdirSync(join(repositoryRoot, 'docs/adr')).toSorted();
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
    const odd = names.filter((name) => {
      const text = read(`docs/adr/${name}`);
      return text.split('\n').length > 41 || !/^Status: (accepted|replaced by \d+)/m.test(text);
    });
    expect(odd).toEqual([]);
  });

  it('LICENCE says whose the terminologies and instruments are', () => {
    expect(read('LICENCE')).toMatch(/MIT Licence[\s\S]*SNOMED[\s\S]*PAM/);
  });
});

describe('words on screen', () => {
  it('H-16: never say that the tool recommends, diagnoses, detects or ensures, and never blame a person', () => {
    const words =
      /\b(recommends|recommended for|diagnoses|triages automatically|detects|ensures|non-compliant|non-attender)\b/gi;
    const found = filesUnder('components', 'lib/content', 'entrypoints')
      .filter(({ path }) => /\.(tsx?|json|html)$/.test(path) && !path.includes('/codes/') && !path.includes('/terms/'))
      .flatMap((file) => placesOf(file, withoutComments(file.text()), words));
    expect(found).toEqual([]);
  });
});
