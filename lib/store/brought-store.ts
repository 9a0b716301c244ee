import { signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Brought, BroughtAbout, TypedFacts, TypedPerson } from '../domain/brought-reading.ts';
import { RecordKey } from '../domain/reading.ts';
import type { PageReading, Reading } from '../domain/reading.ts';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { BackgroundClient } from '../messages/background-channel.ts';
import type { ParamsOf, ReplyOf, RequestError } from '../messages/contract.ts';
import type { ReaderClient, ReaderRequests } from '../messages/reader-channel.ts';
import { createReaderListeners } from '../messages/reader-listeners.ts';
import type { Clock } from './ports.ts';

/** Reads pasted text; loaded only when somebody pastes. */
export type ReadText = (text: string, today: string) => Promise<PageReading>;

type Outcome<T> = Result<T, { readonly why: string }>;

export type BroughtStore = {
  /** What was brought and is on screen now, or null: then the page speaks. */
  readonly current: ReadonlySignal<Brought | null>;
  /** The page, or what was brought instead of it. To the rest of the sidebar both are one reader. */
  readonly reader: ReaderClient;
  /** Reads a pasted text. Refused, with why, while a record is open on the page. */
  bringText(text: string, typed: TypedPerson): Promise<Outcome<object>>;
  /** Takes what was typed; nothing typed is a consultation without a record. Refused likewise. */
  bringTyped(facts: TypedFacts): Promise<Outcome<object>>;
  /** Forgets what was brought. `why` is shown; the page speaks again. */
  end(why: string): void;
  dispose(): void;
};

type BroughtDeps = {
  readonly page: ReaderClient;
  readonly background: BackgroundClient;
  readonly clock: Clock;
  readonly readText: ReadText;
  /** Called with the key of what was brought, after the sidebar has emptied: nothing of it may stay. */
  readonly onEnded: (key: RecordKey) => void;
};

const pageWins = 'A record is open on this page, so what was pasted or typed was cleared.';
const pageChanged = 'The page changed, so what was pasted or typed was cleared.';

const noAnswer = 'The page did not answer. Nothing was taken. Please press again.';
const notTaken = 'It could not be taken. Reload the page to go on.';
const recordIsOpen = 'A record is open on this page. Press “Read again” to see it.';
const nothingCopied = { kind: 'refused', why: 'The paste guard could not be told. Nothing was copied.' } as const;
const noBox = { kind: 'refused', why: 'There is no page to fill.' } as const;

/** What makes a reading of what is brought; loaded only then. */
const loadTaking = () => import('../domain/brought-reading.ts');

/** 32 random bytes: never the fingerprint of a person, and never the same twice. */
const newKey = (): RecordKey => {
  const bytes = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)));
  return RecordKey.parse(btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''));
};

/** What a page without a sure person says: while it stays the same, a brought reading may stand beside it. */
const unsureState = ({ page, doubt }: Reading): string => `${page}|${doubt ?? ''}`;

/** What a page knows of the screen, whoever the consultation is about. */
type PageSays = { readonly isCovered: boolean; readonly idleMs: number };
/** Beside no page nothing covers the sidebar, and nobody works in one. */
const noPage: PageSays = { isCovered: false, idleMs: Number.MAX_SAFE_INTEGER };

type Own = {
  readonly page: ReaderClient;
  readonly background: BackgroundClient;
  readonly current: ReadonlySignal<Brought | null>;
  readonly subscribe: ReaderClient['subscribe'];
  /** Asks the page who is there; a record there ends what was brought. Gives back why nothing can be said now. */
  readonly heedPage: () => Promise<PageSays | RequestError>;
};

/** How each request is answered for a brought reading. */
type OwnAnswers = {
  readonly [K in keyof ReaderRequests]: (
    reading: Reading,
    params: ParamsOf<ReaderRequests, K>,
  ) => Promise<Result<ReplyOf<ReaderRequests, K>, RequestError>>;
};

/** A reader that answers for what was brought while there is something, and passes everything to the page otherwise. */
const createOwnReader = ({ page, background, current, subscribe, heedPage }: Own): ReaderClient => {
  const answers: OwnAnswers = {
    readPage: async (reading) => ok(reading),
    confirmRecord: async () => {
      const said = await heedPage();
      if ('kind' in said) return err(said);
      const now = current.peek()?.reading;
      if (now === undefined) return page.request('confirmRecord', {});
      return ok({ recordKey: now.recordKey, seq: now.seq, why: null, ...said });
    },
    showPlace: async () => ok({ found: false }),
    findFiled: async (_, { lines }) => ok({ filed: lines.map(() => false) }),
    guardCopy: async ({ recordKey }, copy) => {
      if (copy.recordKey !== recordKey) return err(nothingCopied);
      const told = await background.request('guardCopy', copy);
      return told.ok ? told : err(nothingCopied);
    },
    fill: async () => err(noBox),
    teach: (_, order) => page.request('teach', order),
    setFolded: (_, folded) => page.request('setFolded', folded),
    closeSidebar: () => page.request('closeSidebar', {}),
  };
  return {
    subscribe,
    request: (name, params) => {
      const reading = current.peek()?.reading;
      return reading === undefined ? page.request(name, params) : answers[name](reading, params);
    },
  };
};

type Held = Pick<BroughtDeps, 'page' | 'onEnded'> & {
  readonly current: Signal<Brought | null>;
  readonly events: ReturnType<typeof createReaderListeners>;
};

const keyIn = (current: Held['current']): RecordKey | null => current.peek()?.reading.recordKey ?? null;

/** What is about the page and nobody's record goes straight through. */
const passOn = (page: ReaderClient, events: ReturnType<typeof createReaderListeners>) => [
  page.subscribe('pasteStopped', (event) => events.tell('pasteStopped', event)),
  page.subscribe('taught', (event) => events.tell('taught', event)),
];

/** Listens to the page beside what was brought, and ends it when the page has a say. */
const followPage = ({ page, onEnded, current, events }: Held) => {
  let lastSeq = 0;
  let isTraining = false;
  let pageState: string | null = null;

  const end = (why: string, seq = lastSeq) => {
    const key = keyIn(current);
    if (key === null) return;
    current.value = null;
    events.tell('recordChanged', { recordKey: null, seq, why });
    onEnded(key);
  };

  const note = (reading: Reading) => {
    ({ seq: lastSeq, isTraining } = reading);
    pageState = unsureState(reading);
  };

  const onReading = (reading: Reading) => {
    const isUnsettling = reading.page !== 'none' && pageState !== null && unsureState(reading) !== pageState;
    note(reading);
    if (reading.recordKey !== null) end(pageWins);
    else if (isUnsettling) end(pageChanged);
    if (keyIn(current) === null) events.tell('readingReady', reading);
  };

  const askPageAgain = async () => {
    const answer = await page.request('readPage', {});
    if (answer.ok) onReading(answer.value);
  };

  const endings = [
    page.subscribe('recordChanged', (event) => {
      if (event.seq === 0 && keyIn(current) !== null) return;
      lastSeq = event.seq;
      pageState = null;
      end(event.recordKey === null ? pageChanged : pageWins);
      events.tell('recordChanged', event);
    }),
    page.subscribe('readingReady', onReading),
    ...passOn(page, events),
    page.subscribe('folded', (event) => events.tell('folded', event)),
    page.subscribe('stopped', (event) => {
      end(event.why);
      events.tell('stopped', event);
    }),
  ];

  const heedPage = async () => {
    const answer = await page.request('confirmRecord', {});
    if (!answer.ok) return answer.error.kind === 'refused' ? noPage : answer.error;
    if (answer.value.recordKey !== null) {
      end(pageWins);
      void askPageAgain(); // Its answer arrives as a reading.
    }
    return { isCovered: answer.value.isCovered, idleMs: answer.value.idleMs };
  };

  return {
    end,
    askPageAgain,
    heedPage,
    note,
    latest: () => ({ seq: lastSeq, isTraining }),
    dispose: () => endings.forEach((stop) => stop()),
  };
};

/**
 * Stands between the sidebar and the page's reader. While something brought is on screen it answers for it, and asks
 * the page at every action all the same: a record on the page always wins, and ends what was brought (safety.md A5).
 * A lost link (`seq` 0) says nothing about the page, so it ends nothing; any word from the page of a change does.
 */
export const createBroughtStore = ({ page, background, clock, readText, onEnded }: BroughtDeps): BroughtStore => {
  const current = signal<Brought | null>(null);
  const events = createReaderListeners();
  const { end, askPageAgain, heedPage, note, latest, dispose } = followPage({ page, onEnded, current, events });

  /** Why nothing may be brought now, or null. Takes note of the page on the way. */
  const refusal = async (): Promise<string | null> => {
    const answer = await page.request('readPage', {});
    if (!answer.ok) return answer.error.kind === 'refused' ? null : noAnswer;
    note(answer.value);
    return answer.value.recordKey === null ? null : recordIsOpen;
  };

  const bring = async (make: (about: BroughtAbout) => Promise<Outcome<Brought>>): Promise<Outcome<object>> => {
    const why = await refusal();
    if (why !== null) return err({ why });
    const made = await make({ recordKey: newKey(), ...latest(), today: clock.today() });
    if (!made.ok) return made;
    const whyNow = await refusal();
    if (whyNow !== null) return err({ why: whyNow });
    end('Something else was pasted or typed.');
    const reading = { ...made.value.reading, seq: latest().seq };
    current.value = { ...made.value, reading };
    events.tell('readingReady', reading);
    return ok({});
  };

  return {
    current,
    reader: createOwnReader({ page, background, current, subscribe: events.subscribe, heedPage }),
    bringText: (text, typed) =>
      bring(async (about) => (await loadTaking()).broughtFromText(await readText(text, about.today), about, typed)),
    bringTyped: (facts) =>
      bring(async (about) => ok((await loadTaking()).broughtFromTyped(facts, about))).catch(() =>
        err({ why: notTaken }),
      ),
    end: (why) => {
      end(why, 0);
      void askPageAgain(); // Its answer arrives as a reading; without a reader there is nothing to show.
    },
    dispose,
  };
};
