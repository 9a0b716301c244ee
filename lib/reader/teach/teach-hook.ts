import type { TeachState } from '../../domain/sites/teaching.ts';

/**
 * Between the reader and what teaches, which background puts into the page only when somebody asks for it. `tell` is
 * called when a person points at something.
 */
export type Teacher = (order: unknown, tell: (state: TeachState) => void) => TeachState | null;

declare global {
  var fingerpostTeacher: Teacher | undefined;
}

/** The teacher in this page, if it was put here. No element of the page can pass for it (T-07). */
export const teacherHere = (): Teacher | undefined =>
  Object.hasOwn(globalThis, 'fingerpostTeacher') ? globalThis.fingerpostTeacher : undefined;
