import type { Pack } from '../../domain/heuristics/pack.ts';

declare const pack: Pack;
export default pack;
