import type { Identity, PageReading } from '../../domain/reading.ts';
import { forgetTexts } from '../recognise/memo.ts';
import { createFreshness, type Freshness } from './freshness.ts';
import { canonicalIdentity, type Keyring } from './record-key.ts';
import { letOthersGo, SlicedReading, type AtOnce } from './sliced-reading.ts';
import type { Steps } from '../steps.ts';

/** What reads the page; handed in so that the session can be tried with another. */
export type ReadingEngine = {
  /** Reads with pauses; null when the page did not keep still in them. */
  readonly readInSteps: (
    document: Document,
    options: { today: string; hasPaused: () => boolean; before: PageReading | null },
  ) => Steps<PageReading | null>;
  readonly readIdentity: (document: Document) => Identity;
  /** Cheap: whether what named the person at the last reading still says the same. */
  readonly isIdentityUntouched: (document: Document) => boolean;
  readonly findPlace: (document: Document, address: string) => Element | null;
};

export type FollowerDeps = {
  readonly document: Document;
  readonly engine: ReadingEngine;
  readonly keyring: Keyring;
  readonly today: () => string;
  /** Somebody else, nobody, or doubt: empty first. */
  readonly onChanged: () => void;
  /** A settled reading is there, or the settled reading became another. */
  readonly onSettled: () => void;
};

/** Two equal readings at least this far apart make a settled one (safety.md A12). */
const settleMs = 250;
/**
 * After three readings in a row that were too slow, what changes is read after a rest, which doubles with each slow
 * reading, or when somebody asks (safety.md H-24). A machine that was busy for a moment must not end the reading.
 */
const breachLimit = 3;
const firstRestMs = 5000;
/** After so many readings spoilt by changes in their pauses the page is walked, and then read, without a pause. */
const dropLimit = 3;
const dropPauseMs = 120;

const slowPage = {
  what: 'page',
  why: 'This page is slow to read, so a change on it is read some time later, or when you press Read again.',
  asSeen: '',
  place: null,
};

/** Follows who is on one page and what it says of them. All that is held is about the person on screen now. */
export class Follower {
  /** Grows each time the person changes; an answer made for an older one is worthless. */
  seq = 0;
  /** The settled record key; null while unsure. */
  key: string | null = null;
  /** Why nobody is sure, in plain words. */
  doubt: string | null = null;
  reading: PageReading | null = null;

  readonly #deps: FollowerDeps;
  readonly #freshness: Freshness;
  readonly #knownNumbers = new Map<string, Set<string>>();
  #canonical: string | null = null;
  /** The last person who was sure, through moments of doubt. */
  #lastPerson: string | null = null;
  #pending: { readonly text: string; readonly atMs: number } | null = null;
  #settledText: string | null = null;
  #lastSettled: PageReading | null = null;
  /** The page as last read, nothing held back: what stood there under whoever it was. */
  #lastSeen: PageReading | null = null;
  /** The last reading of the person on the screen. */
  #before: PageReading | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #breaches = 0;
  #drops = 0;
  /** The reading under way; a newer one, or none, ends it. */
  #current: SlicedReading | null = null;
  /** Grows with each change that is seen. */
  #changes = 0;
  /** The page changed during a reading that is not spoilt by it. */
  #isBehind = false;
  /** The last reading took pauses: to look who is on the screen without one would hold up the page. */
  #isLong = false;

  constructor(deps: FollowerDeps) {
    this.#deps = deps;
    this.#freshness = createFreshness((address) => deps.engine.findPlace(deps.document, address));
  }

  /** The check that comes many times a second: reads only when what named the person says something else. */
  glance(): void {
    // Until the first reading is done, nothing is shown that could be about somebody else.
    if (this.seq === 0) return;
    if (this.#deps.engine.isIdentityUntouched(this.#deps.document)) {
      if (this.#canonical !== null) this.#freshness.confirm();
    } else if (this.#isLong) this.#emptyAndRead();
    else this.look();
  }

  /** On a long page: what named the person is not as it was. Empties first; the reading tells who it is now. */
  #emptyAndRead(): void {
    const isBeingRead = this.#timer !== null || this.#current !== null;
    if (this.#canonical === null && isBeingRead) return;
    this.#canonical = null;
    this.doubt = null;
    this.#empty();
    this.readSoon();
  }

  /** Somebody asks for a reading. */
  readAgain(): void {
    if (this.#isLong) this.glance();
    else if (this.seq > 0) this.look();
    this.readSoon();
  }

  /** Looks who is on the screen at this moment; empties everything first when it is somebody else. */
  look(): void {
    if (this.#meet(this.#deps.engine.readIdentity(this.#deps.document))) this.readSoon();
  }

  /** Takes note of who is on the screen; true when it is somebody else, and everything is empty. */
  #meet(identity: Identity): boolean {
    const canonical = canonicalIdentity(identity, this.#knownNumbers);
    const isSame = canonical === this.#canonical && (canonical !== null || identity.doubt === this.doubt);
    if (this.seq > 0 && isSame) {
      if (canonical !== null) this.#freshness.confirm();
      return false;
    }
    // A moment of doubt between two showings of one person does not make that person's page old.
    if (canonical !== null && canonical !== this.#lastPerson) {
      this.#freshness.reset([this.#lastSettled, this.#lastSeen].filter((reading) => reading !== null));
      this.#lastPerson = canonical;
    }
    this.#canonical = canonical;
    this.doubt = identity.doubt;
    this.#empty();
    return true;
  }

  /** Empties everything and reads from the beginning, as for somebody else: after the back button, a frozen tab (H-06). */
  startAgain(): void {
    this.#empty();
    this.readSoon();
  }

  #empty(): void {
    forgetTexts();
    this.key = null;
    this.seq += 1;
    this.reading = null;
    this.#before = null;
    this.#pending = null;
    this.#settledText = null;
    this.#deps.onChanged();
  }

  /** The settled key if the same person is on the screen at this very moment; null otherwise. */
  keyNow(): string | null {
    if (this.seq > 0) this.look();
    return this.key;
  }

  /** The page's content changed. A page that is too slow to read is given a rest first. */
  contentChanged(): void {
    const restMs = this.#restMs();
    const isToBeRead = this.#timer !== null || this.#current !== null;
    if (this.#current?.isSpoiltByChange() === false) this.#isBehind = true;
    else if (restMs === 0 || !isToBeRead) this.readSoon(restMs);
  }

  #restMs(): number {
    return this.#breaches < breachLimit ? 0 : firstRestMs * 2 ** (this.#breaches - breachLimit);
  }

  note(records: readonly MutationRecord[]): void {
    this.#changes += 1;
    this.#freshness.note(records);
  }

  readSoon(delayMs = 0): void {
    if (this.#current !== null) this.#drops += 1;
    this.stop();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#readOnce();
    }, delayMs);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#current?.drop();
    this.#current = null;
  }

  /** One reading; a second equal one after the settling time counts. Anything else starts the wait again. */
  async #readOnce(): Promise<void> {
    const startedMs = performance.now();
    const read = await this.#readWhole();
    if (read === null) return;
    // Nothing may come between the reading's last moment and what is made of it.
    const reading = this.#taken(read);
    const text = JSON.stringify(reading);
    if (text === this.#settledText) return;
    const waitMs = this.#waitLeft(text, startedMs);
    if (waitMs > 0) {
      this.readSoon(waitMs);
      return;
    }
    const { seq } = this;
    const key = await this.#keyOf(reading);
    if (this.seq !== seq) return;
    this.key = key;
    this.reading = reading;
    this.#pending = null;
    this.#settledText = text;
    if (key !== null && reading.items.length > 0) this.#lastSettled = reading;
    this.#deps.onSettled();
  }

  /** How long to wait for a second reading: it begins that long after the first one ended. */
  #waitLeft(text: string, startedMs: number): number {
    if (this.#pending?.text === text) return this.#pending.atMs + settleMs - startedMs;
    this.#pending = { text, atMs: performance.now() };
    return settleMs;
  }

  async #keyOf(reading: PageReading): Promise<string | null> {
    const canonical = canonicalIdentity(reading.identity, this.#knownNumbers);
    const isSettled = canonical !== null && canonical === this.#canonical && reading.page === 'record';
    return isSettled ? this.#deps.keyring.keyFor(canonical) : null;
  }

  /** Reads a slice at a time; null when a newer reading took its place, or the page changed in a pause. */
  async #readWhole(): Promise<PageReading | null> {
    const { document, engine, today } = this.#deps;
    const sliced = new SlicedReading(
      (hasPaused) => engine.readInSteps(document, { today: today(), hasPaused, before: this.#before }),
      atOnceAfter(this.#drops),
    );
    const changes = this.#changes;
    this.#current = sliced;
    this.#isBehind = false;
    while (!sliced.run()) {
      await letOthersGo();
      if (this.#current !== sliced) return null;
      if (this.#changes !== changes && sliced.isSpoiltByChange()) sliced.drop();
    }
    this.#current = null;
    if (sliced.reading === null) {
      this.#drops += 1;
      this.readSoon(dropPauseMs);
      return null;
    }
    this.#drops = 0;
    this.#isLong = sliced.hasPaused;
    this.#breaches = sliced.isBreach() ? this.#breaches + 1 : 0;
    if (this.#isBehind) this.readSoon(Math.max(dropPauseMs, this.#restMs()));
    return sliced.reading;
  }

  #taken(read: PageReading): PageReading {
    this.#meet(read.identity);
    this.#lastSeen = read;
    this.#before = read;
    const reading = this.#freshness.filter(read);
    if (this.#breaches < breachLimit) return reading;
    return { ...reading, cannotTell: [...reading.cannotTell, slowPage] };
  }
}

const atOnceAfter = (drops: number): AtOnce => (drops < dropLimit ? 'nothing' : drops < 2 * dropLimit ? 'walk' : 'all');
