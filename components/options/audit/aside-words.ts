import type { AsideKind } from '../../../lib/domain/heuristics/set-aside.ts';

/** What was said of an idea that was set aside, as the audit calls it. */
export const asideWords: Readonly<Record<AsideKind, string>> = {
  done: 'Already done',
  unfit: 'Not relevant',
  later: 'Not now',
  wrong: 'Wrong',
};
