import type { OptionsStore } from '../../lib/store/options-store.ts';

/** What has to be put right at a field, if anything. */
export const problemAt = (store: OptionsStore, fieldId: string): string | undefined =>
  store.problems.value.find((problem) => problem.fieldId === fieldId)?.text;
