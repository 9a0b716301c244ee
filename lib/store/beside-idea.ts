import { askNames, flagNames, repeatNames, suppressedNames } from '../content/sidebar/beside-words.ts';
import { roleNames } from '../content/sidebar/role-words.ts';
import type { PackResult } from '../domain/heuristics/evaluate.ts';

/** What a pack's result says beside its idea, in words fit for the screen. */
export type BesideIdea = {
  readonly thenNames: readonly string[];
  readonly toAsk: readonly string[];
  readonly leftOut: readonly string[];
  readonly notes: readonly string[];
};

type Said = Pick<PackResult, 'then' | 'ask' | 'repeat' | 'suppressed' | 'flags' | 'pamNote'>;

/** Puts it into words; nothing is added to what the pack says. */
export const besideIdeaOf = ({ then, ask, repeat, suppressed, flags, pamNote }: Said): BesideIdea => ({
  thenNames: then.map((role) => roleNames[role] ?? role),
  toAsk: [...ask.map((each) => askNames[each] ?? each), ...repeat.map((each) => repeatNames[each] ?? each)],
  leftOut: suppressed.map((each) => suppressedNames[each] ?? each),
  notes: flags.map((each) =>
    each === 'pam-level-depends-on-version' && pamNote !== null ? pamNote : (flagNames[each] ?? each),
  ),
});
