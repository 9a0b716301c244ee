import { ABSENT, USABLE, type PlacedInput } from '../known.ts';
import type { Cell, SlotShow } from './space.ts';

const levels = ['present', 'pressing', 'crisis'] as const;
const otherTypes = ['other', 'another', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'] as const;

type NeedsState = {
  readonly isKnown: boolean;
  readonly types: readonly string[];
  readonly rank: number;
  readonly undated: string | null;
};

function showNeeds({ input, slot }: PlacedInput, state: NeedsState): SlotShow {
  const base = { slot, state: state.isKnown ? USABLE : ABSENT, low: 0, high: 0, answer: 1, word: null };
  if (input.kind !== 'needs') return base;
  const isBuiltIn = input.id.startsWith('safety.');
  const undated = isBuiltIn ? 0 : state.undated === null ? 0 : 1;
  if (input.of === 'kinds') return { ...base, low: state.types.length, high: state.types.length + undated };
  if (input.of === 'worst') return { ...base, low: state.rank, high: Math.max(state.rank, undated) };
  const isThere = state.types.includes(input.type ?? '');
  const isOpen = state.undated === input.type;
  return { ...base, state: USABLE, answer: isThere ? 2 : isOpen || !state.isKnown ? 1 : 0 };
}

/** Every set of the kinds that a pack asks about by name, with other kinds to make up the number. */
function setsOf(named: readonly string[], size: number): string[][] {
  const subsets = named.reduce<string[][]>((sets, type) => [...sets, ...sets.map((set) => [...set, type])], [[]]);
  return subsets
    .filter((set) => set.length <= size)
    .map((set) => [...set, ...otherTypes.slice(0, size - set.length)])
    .filter((set) => set.length === size);
}

/** Cells of practical needs: not asked; none; one or more kinds at each level; and one kind coded without a date. */
export function needsCells(inputs: readonly PlacedInput[], borders: readonly number[]): Cell[] {
  const named = [
    ...new Set(inputs.flatMap(({ input }) => (input.kind === 'needs' && input.type !== undefined ? [input.type] : []))),
  ];
  const most = Math.min(otherTypes.length, Math.max(2, ...borders.map((border) => Math.floor(border) + 1)));
  const cells: Cell[] = [];
  const add = (state: NeedsState): void => {
    const level = levels[state.rank - 1] ?? 'present';
    cells.push({
      fact: state.isKnown
        ? {
            kind: 'needs',
            needs: state.types.map((type, index) => ({ type, level: index === 0 ? level : 'present' })),
            undated: state.undated,
          }
        : { kind: 'nothing' },
      shows: inputs.map((placed) => showNeeds(placed, state)),
    });
  };
  add({ isKnown: false, types: [], rank: 0, undated: null });
  add({ isKnown: true, types: [], rank: 0, undated: null });
  for (let size = 1; size <= most; size += 1) {
    for (const types of setsOf(named, size))
      for (const rank of [1, 2, 3]) add({ isKnown: true, types, rank, undated: null });
  }
  for (const type of ['isolation', ...named]) add({ isKnown: true, types: [], rank: 0, undated: type });
  return cells;
}
