/** Which screen of an open record. `first` has five things only; the others are opened by the clinician. */
export type View = 'first' | 'ask' | 'refer' | 'not-today' | 'shared' | 'slip' | 'visit' | 'group';

/** Which of the folded parts is open. One at a time, so that the screen stays short. */
export type Panel = 'none' | 'why' | 'not-this' | 'read' | 'minutes';

/** One calm line about what did not happen, or what was noticed. */
export type Notice = { readonly tone: 'quiet' | 'warning'; readonly text: string };
