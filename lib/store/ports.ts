import type { Result } from '../domain/result.ts';

/** Time as the sidebar needs it. Durations come from the monotonic clock, so that a moved wall clock changes none (H-31). */
export type Clock = {
  /** Milliseconds on a clock that only goes forward. */
  monotonicMs(): number;
  /** Today's calendar date where the clinician is, `YYYY-MM-DD`. */
  today(): string;
  /** Calls back every so many milliseconds until the returned function is called. */
  every(periodMs: number, callback: () => void): () => void;
};

/** One thing in the shapes in which it goes on the clipboard. `fhir` is JSON text, or null when there is none. */
export type Clip = { readonly text: string; readonly html: string; readonly fhir: string | null };

/** The clipboard of the sidebar's own frame. Success is reported only from the browser's result (H-19). */
export type Clipboard = {
  write(clip: Clip): Promise<Result<{ readonly way: 'api' | 'command' }, { readonly why: string }>>;
  /** Puts a single space there. Works only while the sidebar has the focus. */
  clear(): Promise<Result<object, { readonly why: string }>>;
};

/** How long nobody has moved, pressed or typed in the sidebar's own window, in milliseconds. */
export type Activity = { idleMs(): number };

/**
 * Stops presses before they are heard: those no person made, and those made while the page covers the sidebar (A8).
 * Says why to the callback; the returned function ends it.
 */
export type PressGuard = (onStopped: (why: 'forged' | 'covered' | 'tooSoon') => void) => () => void;
