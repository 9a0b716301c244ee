import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { filesUnder, placesOf, repositoryRoot, shippedSources, withoutComments } from './repository.ts';

const Package = z.object({
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});
const packageJson = Package.parse(JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')));

function hasRunTimeCode(source: string): boolean {
  const left = withoutComments(stripTypeScriptTypes(source, { mode: 'strip' })).replaceAll(/^import .*$/gm, '');
  return /\bexport\b/.test(left.replaceAll(/export\s*\{\s*\};?/g, ''));
}

describe('layout', () => {
  it('has a unit test for every file with code in lib/domain', () => {
    const imported = new Set(
      filesUnder('tests/unit', 'tests/dom', 'tests/checks').flatMap((file) =>
        [...file.text().matchAll(/from '[./]*(lib\/domain\/[^']+)'/g)].map((match) => match[1]),
      ),
    );
    const untested = filesUnder('lib/domain')
      .filter(({ path }) => path.endsWith('.ts'))
      .filter((file) => hasRunTimeCode(file.text()))
      .map(({ path }) => path)
      .filter((path) => !imported.has(path));
    expect(untested).toEqual([]);
  });

  it('names files in kebab-case', () => {
    const odd = filesUnder('lib', 'components', 'entrypoints', 'scripts', 'tests')
      .map(({ path }) => path)
      .filter((path) => !path.startsWith('tests/fixtures/'))
      .filter(
        (path) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(path.split('/').at(-1) ?? '') && !path.endsWith('README.md'),
      );
    expect(odd).toEqual([]);
  });

  it('has no file named for having no better name', () => {
    const vague = shippedSources()
      .map(({ path }) => path)
      .filter((path) => /(^|[/-])(utils?|helpers?|manager|misc|common)(\.|-|\/)/.test(path));
    expect(vague).toEqual([]);
  });

  it('has no index file that only passes things on', () => {
    const barrels = shippedSources()
      .filter(({ path }) => /^(lib|components)\/.*\/index\.tsx?$/.test(path))
      .map(({ path }) => path);
    expect(barrels).toEqual([]);
  });

  it('keeps wiring small: no file of entrypoints is over 100 lines', () => {
    const long = shippedSources()
      .filter(({ path }) => path.startsWith('entrypoints/'))
      .filter(
        (file) =>
          withoutComments(file.text())
            .split('\n')
            .filter((line) => line.trim() !== '').length > 100,
      )
      .map(({ path }) => path);
    expect(long).toEqual([]);
  });

  it('has a sentence above every function, class and constant that lib exports', () => {
    const bare = filesUnder('lib')
      .filter(({ path }) => path.endsWith('.ts'))
      .flatMap((file) => {
        const text = file.text();
        return placesOf(file, text, /(?<!\*\/\n)^export (async )?(function|class|const) \w+/gm);
      });
    expect(bare).toEqual([]);
  });
});

describe('package.json', () => {
  it('names only commands that exist', () => {
    const missing = Object.entries(packageJson.scripts)
      .map(([name, line]) => ({ name, script: /bootstrap\.mjs ([a-z-]+)/.exec(line)?.[1] ?? '' }))
      .filter(({ script }) => !existsSync(join(repositoryRoot, 'scripts', `${script}.ts`)));
    expect(missing).toEqual([]);
  });

  it('T-16: pins every package to one version, and lets no install script run', () => {
    const versions = Object.values({ ...packageJson.dependencies, ...packageJson.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(readFileSync(join(repositoryRoot, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });

  it('T-16: ships four packages at run time; one more needs a decision record', () => {
    expect(Object.keys(packageJson.dependencies).toSorted()).toEqual(['@preact/signals', 'idb', 'preact', 'zod']);
  });

  it('has a lockfile with no address of a registry, and a digest for every package but other platforms’ optional tools', () => {
    const Lock = z.object({
      packages: z.record(
        z.string(),
        z.object({
          integrity: z.string().optional(),
          resolved: z.string().optional(),
          inBundle: z.boolean().optional(),
          optional: z.boolean().optional(),
          os: z.array(z.string()).optional(),
        }),
      ),
    });
    const lock = Lock.parse(JSON.parse(readFileSync(join(repositoryRoot, 'package-lock.json'), 'utf8')));
    const odd = Object.entries(lock.packages).filter(
      ([path, entry]) =>
        path !== '' &&
        ((entry.integrity === undefined && !entry.inBundle && !(entry.optional && entry.os)) ||
          entry.resolved !== undefined),
    );
    expect(odd.map(([path]) => path)).toEqual([]);
  });
});
