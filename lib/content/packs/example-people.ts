import { VignetteFile } from '../../domain/heuristics/vignette.ts';
import type { Vignette } from '../../domain/heuristics/vignette.ts';
import vignettes from './first-pack-vignettes.json' with { type: 'json' };

let parsed: readonly Vignette[] | null = null;

/** The first pack's vignettes with their expected answers, read when they are first asked for. */
export const firstPackVignettes = (): readonly Vignette[] => {
  parsed ??= VignetteFile.parse(vignettes).vignettes;
  return parsed;
};
