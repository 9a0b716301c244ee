import type { Pack } from '../../domain/heuristics/pack.ts';
import data from './first-pack.json' with { type: 'json' };

/** The first heuristics pack, version 1: a proposal that no practice team has agreed yet. Parsed by a test, not at every start. */
export const firstPack: Pack = data;
