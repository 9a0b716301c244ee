import type { PictureId } from '../../lib/domain/consultation/option.ts';
import css from './slip.module.css';

/** Line drawings of our own, 48 by 48. To add one: an id in `PictureId`, its lines here. */
const lines: Readonly<Record<PictureId, readonly string[]>> = {
  plate: [
    'M24 10a14 14 0 1 0 0 28a14 14 0 0 0 0-28z',
    'M24 16a8 8 0 1 0 0 16a8 8 0 0 0 0-16z',
    'M4 10v10M4 20v18M44 10c-4 4-4 12 0 14v14',
  ],
  shoes: ['M6 18v14h34c4 0 4-6 0-8l-12-4-6-8-6 2z', 'M6 36h36', 'M20 22l4-2M24 26l4-2'],
  bed: ['M4 14v24M4 32h40v6', 'M44 32v-6c0-4-4-6-8-6H18v12', 'M10 20a3 3 0 1 0 0.1 0'],
  cup: ['M10 16h22v14c0 5-4 8-8 8h-6c-4 0-8-3-8-8z', 'M32 20h4c6 0 6 10 0 10h-4', 'M16 6v5M24 6v5'],
  people: [
    'M16 8a5 5 0 1 0 0.1 0',
    'M34 12a4 4 0 1 0 0.1 0',
    'M6 38c0-10 4-16 10-16s10 6 10 16z',
    'M30 38h12c0-8-3-13-8-13-2 0-4 1-5 3',
  ],
  breath: ['M4 18h22c6 0 6-9 0-9-3 0-5 2-5 4', 'M4 26h32c7 0 7 11 0 11-4 0-6-3-5-6', 'M4 34h16'],
  phone: ['M14 4h20v40H14z', 'M14 10h20M14 36h20', 'M23 40h2'],
  calendar: ['M6 10h36v32H6z', 'M6 18h36', 'M15 5v9M33 5v9', 'M14 26h4M22 26h4M30 26h4M14 34h4M22 34h4'],
  leaf: ['M8 40C6 20 18 8 40 8c2 20-8 32-26 30', 'M8 40c6-12 12-18 22-22'],
  hand: [
    'M14 44c-6-8-8-14-6-16 2-1 4 1 6 4V10c0-4 5-4 5 0v12V7c0-4 5-4 5 0v15V9c0-4 5-4 5 0v14V14c0-4 5-4 5 0v18c0 6-2 9-4 12z',
  ],
};

/**
 * One of our own pictures. It repeats what the words beside it say, so it has no text of its own. Null keeps its room, so
 * that the words stand in one line.
 */
export function Picture({ id }: { id: PictureId | null }) {
  if (id === null) return <span class={css['noPicture']} />;
  return (
    <svg class={css['picture']} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {lines[id].map((line) => (
        <path key={line} d={line} />
      ))}
    </svg>
  );
}
