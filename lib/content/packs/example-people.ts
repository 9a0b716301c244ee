import { Snapshot } from '../../domain/heuristics/snapshot.ts';
import type { ExamplePerson } from '../../domain/packs/effect.ts';
import vignettes from './first-pack-vignettes.json' with { type: 'json' };

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
