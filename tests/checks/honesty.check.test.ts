import { describe, expect, it } from 'vitest';
import { filesUnder, placesOf, shippedSources, testNames, textFiles, withoutComments } from './repository.ts';

describe('shipped code', () => {
  it('leaves nothing open: no marker of unfinished work', () => {
    const open = [...shippedSources(), ...filesUnder('scripts')].flatMap((file) =>
      placesOf(file, file.text(), /\b(TODO|FIXME|XXX|HACK)\b|not implemented|coming soon/gi),
    );
    expect(open).toEqual([]);
  });

  it('T-10: puts no text into a page as markup', () => {
    const raw = shippedSources().flatMap((file) =>
      placesOf(
        file,
        withoutComments(file.text()),
        /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=(?!=)|insertAdjacentHTML|document\.write\(/g,
      ),
    );
    expect(raw).toEqual([]);
  });

  it('has a reason on the line of every suppression', () => {
    const bare = filesUnder('lib', 'components', 'entrypoints', 'scripts', 'tests')
      .filter(({ path }) => /\.(tsx?|mjs)$/.test(path))
      .flatMap((file) =>
        placesOf(
          file,
          file.text(),
          /(oxlint|eslint)-disable(?!.*-- \S.{9,}).*|@ts-(ignore|nocheck|expect-error)(?!.*\S{3,}.*).*/g,
        ),
      );
    expect(bare.filter((place) => !place.startsWith('tests/checks/honesty'))).toEqual([]);
  });
});

describe('tests', () => {
  it('all run: none is skipped, left to do, or the only one', () => {
    const parked = filesUnder('tests')
      .filter(({ path }) => /\.test\.tsx?$/.test(path) && !path.startsWith('tests/checks/honesty'))
      .flatMap((file) =>
        placesOf(file, file.text(), /\b(it|test|describe)\.(skip|only|todo|fails)\b|\bx(it|describe)\(/g),
      );
    expect(parked).toEqual([]);
  });

  it('are named as present-tense facts', () => {
    const wishes = testNames().filter(({ name }) => /\bshould\b|\bworks\b$/.test(name));
    expect(wishes).toEqual([]);
  });
});

describe('this repository', () => {
  it('names no folder, tool or host of the machine it was made on', () => {
    const homes = /(?<![\w.~-])\/(home|Users|root|work|farm|srv|mnt)\/[\w.-]+/g;
    const registries = /https?:\/\/(registry|deb|archive|security|proxy)\.[a-z.-]+/g;
    const found = textFiles().flatMap((file) => {
      const text = file.text();
      return [...placesOf(file, text, homes), ...placesOf(file, text, registries)];
    });
    expect(found.filter((place) => !place.startsWith('tests/checks/honesty'))).toEqual([]);
  });
});
