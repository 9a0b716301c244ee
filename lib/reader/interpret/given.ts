import { readLabel } from '../recognise/labels.ts';
import type { CellRead } from './tables.ts';

/** The label that stands for a line from outside it. */
export type Given = { readonly keys: readonly string[]; readonly unit: string | null; readonly label: string };

/** What a text names as a label: the measures it may be of, `foreign` for one that is none of ours, null for no label. */
export const asGiven = (text: string): Given | 'foreign' | null => {
  const read = readLabel(text);
  if (read === null) return null;
  return read.keys.length === 0 ? 'foreign' : { keys: read.keys, unit: read.unit, label: text };
};

/** The label that a cell is, by its words or by the tooltip that spells them out. */
export const givenByCell = ({ text, lines: [line] }: CellRead): Given | 'foreign' | null =>
  asGiven(text) ?? asGiven(line?.title ?? '');
