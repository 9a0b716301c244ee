import { Snapshot } from '../../domain/heuristics/snapshot.ts';
import { VignetteFile } from '../../domain/heuristics/vignette.ts';
import type { Vignette } from '../../domain/heuristics/vignette.ts';
import type { ExamplePerson } from '../../domain/packs/effect.ts';
import vignettes from './first-pack-vignettes.json' with { type: 'json' };

let parsed: readonly Vignette[] | null = null;

/** The first pack's vignettes with their expected answers, read when they are first asked for. */
export const firstPackVignettes = (): readonly Vignette[] => {
  parsed ??= VignetteFile.parse(vignettes).vignettes;
  return parsed;
};

let people: readonly ExamplePerson[] | null = null;

/** The invented people of the first pack's vignettes, read when they are first asked for. */
export const examplePeople = (): readonly ExamplePerson[] => {
  people ??= vignettes.vignettes.map((vignette) => ({
    id: vignette.id,
    title: vignette.title,
    story: vignette.story,
    snapshot: Snapshot.parse(vignette),
  }));
  return people;
};
