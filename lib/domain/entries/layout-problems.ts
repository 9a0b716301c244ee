import { EntryLayout } from './entry-layout.ts';

/** What is wrong with each part of a layout, in plain words; empty for a right one. */
export const layoutProblems = (layout: EntryLayout): Readonly<Partial<Record<keyof EntryLayout, string>>> => {
  const parsed = EntryLayout.safeParse(layout);
  const problems: Partial<Record<keyof EntryLayout, string>> = {};
  for (const { path, message } of parsed.error?.issues ?? []) {
    const name = (['id', 'label', 'coded', 'text', 'between', 'dates'] as const).find((one) => one === path[0]);
    if (name !== undefined) problems[name] ??= message;
  }
  return problems;
};
