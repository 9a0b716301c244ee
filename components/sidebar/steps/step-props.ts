import type { Consultation } from '../../../lib/domain/consultation/consultation.ts';
import type { TalkStore } from '../../../lib/store/talk-store.ts';

/** What every step is given: the store, and the consultation of the person on the screen. */
export type StepProps = { store: TalkStore; said: Consultation };
