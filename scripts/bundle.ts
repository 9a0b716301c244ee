/** What a build loads where: the files behind an extension page or script, and how large they are on the way. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** All scripts and styles that a page of the build loads before it can be used, by their path in the build. */
export function filesBehind(folder: string, start: string): string[] {
  const found = new Set<string>();
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const text = readFileSync(join(folder, path), 'utf8');
    const links = path.endsWith('.html')
      ? text.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)
      : text.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g);
    for (const [, link = ''] of links) {
      waiting.push(path.endsWith('.html') ? link : posix.join(posix.dirname(path), link));
    }
  }
  return [...found].toSorted();
}

/** Bytes after gzip at its best. */
export function gzipBytes(text: string | Buffer): number {
  return gzipSync(text, { level: 9 }).length;
}

/** Bytes after gzip of each file, added up. */
export function gzipBytesOf(folder: string, paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipBytes(readFileSync(join(folder, path))), 0);
}
