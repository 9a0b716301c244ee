import type { Condition } from './pack.ts';

/** The conditions directly inside one; what it names, such as a fact, is not opened. */
export function insideOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  if ('not' in condition) return [condition.not];
  if ('unlessMet' in condition) return [condition.unlessMet];
  return 'cannotTell' in condition ? [condition.cannotTell] : [];
}
