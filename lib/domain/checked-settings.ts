import * as z from 'zod/mini';
import { EntryLayout, shippedLayoutIds } from './entries/entry-layout.ts';
import { Settings } from './settings.ts';

const layoutIds = ({ ownLayouts = [] }: Settings): readonly string[] => [
  ...shippedLayoutIds,
  ...ownLayouts.map(({ id }) => id),
];

/** Settings as they may be stored or taken in: every layout of the practice's own is right, and the one named is there. */
export const CheckedSettings = Settings.check(
  z.refine(({ ownLayouts = [] }) => ownLayouts.every((layout) => EntryLayout.safeParse(layout).success), {
    path: ['ownLayouts'],
    error: 'A layout is not one that can be used.',
  }),
  z.refine((settings) => new Set(layoutIds(settings)).size === layoutIds(settings).length, {
    path: ['ownLayouts'],
    error: 'Two layouts have the same id.',
  }),
  z.refine((settings) => layoutIds(settings).includes(settings.entryLayout), {
    path: ['entryLayout'],
    error: 'There is no layout of this id.',
  }),
);
