import type { CodeTable } from '../code-table.ts';
import { checkPack } from '../heuristics/check/check-pack.ts';
import { vignettesOf } from '../heuristics/pack-vignettes.ts';
import { readPack } from '../heuristics/read-pack.ts';
import type { DeliveryProblem } from './delivery.ts';

const mostProblems = 50;

/**
 * Looks completely into a pack that comes into force with nobody there to see the difference.
 *
 * Result: what reading it strictly would refuse, else what its team would have had to mend before publishing; a kind of
 * person whom no rule covers is for the team to decide and refuses nothing. None: it may come into force (H-22).
 */
export const checkDelivered = (text: string, codeTable: CodeTable): readonly DeliveryProblem[] => {
  const read = readPack(text, codeTable);
  const found = read.ok
    ? checkPack(read.value, vignettesOf(read.value), codeTable)
        .filter(({ kind, weight }) => weight === 'error' && kind !== 'gap')
        .map(({ rules, inWords }) => ({
          place: rules.map((id) => `rule ${id}`).join(', ') || 'the pack',
          reason: inWords,
        }))
    : read.error;
  return found
    .slice(0, mostProblems)
    .map(({ place, reason }) => ({ place: place.slice(0, 300), reason: reason.slice(0, 600) }));
};
