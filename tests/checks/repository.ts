/** What the checks look at: the files of this repository, and the names of its tests. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

export const repositoryRoot = resolve(import.meta.dirname, '..', '..');

const notOurs = new Set(['node_modules', '.git', '.output', '.wxt', '.cache', 'coverage']);

/** A file of the repository: its path from the root with forward slashes, and how to read it. */
export type RepositoryFile = { readonly path: string; readonly text: () => string };

/** All files under the given folders (default: everything), without what is installed or built. */
export function filesUnder(...folders: readonly string[]): RepositoryFile[] {
  const found: RepositoryFile[] = [];
  const visit = (folder: string): void => {
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (notOurs.has(entry.name)) continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) {
        found.push({
          path: relative(repositoryRoot, path).split(sep).join('/'),
          text: () => readFileSync(path, 'utf8'),
        });
      }
    }
  };
  for (const folder of folders.length > 0 ? folders : ['.']) visit(join(repositoryRoot, folder));
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Our own TypeScript that ends up in the extension. */
export function shippedSources(): RepositoryFile[] {
  return filesUnder('lib', 'components', 'entrypoints').filter(({ path }) => /\.tsx?$/.test(path));
}

/** Every file that holds text a person wrote or a script made; pictures and the lockfile left out. */
export function textFiles(): RepositoryFile[] {
  return filesUnder().filter(({ path }) => !/\.(png|ico|woff2?)$/.test(path) && path !== 'package-lock.json');
}

/** The source without its comments, so that a word in a remark is not taken for code. Line numbers stay. */
export function withoutComments(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
    .replaceAll(/(^|[^:'"`])\/\/[^\n]*/g, '$1');
}

/** `path:line` of every match, for a message that can be clicked. */
export function placesOf(file: RepositoryFile, text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => {
    const line = text.slice(0, match.index).split('\n').length;
    return `${file.path}:${line} ${match[0].trim().slice(0, 80)}`;
  });
}

/** The name of every test and suite of tests, as written, with the file it stands in. */
export function testNames(): { path: string; name: string }[] {
  const call =
    /\b(?:describe|it|test)(?:\.(?:each|for|skipIf|runIf)\b[\s\S]*?\))?\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;
  return filesUnder('tests')
    .filter(({ path }) => /\.test\.tsx?$/.test(path))
    .flatMap((file) => [...file.text().matchAll(call)].map((match) => ({ path: file.path, name: match[2] ?? '' })));
}
