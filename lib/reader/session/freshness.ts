import type { CannotTell, Item, PageReading, Place } from '../../domain/reading.ts';

/**
 * After the person changed, tells which items were redrawn since (safety.md A12, H-02). A page may show B's name over
 * A's values for seconds. An item is fresh when its element was put in or rewritten since the change. It is stale when
 * its element stood on the screen under an earlier person, or an earlier reading had the same item at the same place.
 * Otherwise (a page that shows views it drew long ago, or sets values without a change to the document) it is fresh.
 * Items that share a list or table with a redrawn one are fresh.
 */
export type Freshness = {
  /** Start again: the person changed, and `before` are the last readings of the page under others. */
  reset(before: readonly PageReading[]): void;
  note(records: readonly MutationRecord[]): void;
  /** The same person is still there: all that was put in until now was put in under this person. */
  confirm(): void;
  /** The reading with stale items held back, and said once in `cannotTell`. */
  filter(reading: PageReading): PageReading;
};

/** A list or table is drawn as one; what merely stands in the same part of the page is not. */
const groupSelector = 'table,ul,ol,[role=table],[role=grid],[role=list]';
/** Their values change without any change to the document. */
const controlSelector = 'input,select,textarea';

/** Longest climb from an item's element to the node that was put in. */
const climbLimit = 60;
/** Nodes kept until the next look; beyond it, they are taken as shown without asking. */
const queueLimit = 2000;

type Age = 'redrawn' | 'shownBefore' | 'unknown';

/** Tells whether what an item was read from was put into the page since the person changed (safety.md A12). */
export function createFreshness(findElement: (address: string) => Element | null): Freshness {
  let earlier: Set<string> | null = null;
  let redrawn = new WeakSet<Node>();
  const shown = new WeakSet<Node>();
  let queue: Node[] = [];

  const add = (node: Node) => {
    redrawn.add(node);
    if (queue.length < queueLimit) queue.push(node);
    else shown.add(node);
  };

  const ageOf = (element: Element | null): Age => {
    let age: Age = 'unknown';
    let node: Node | null = element;
    for (let i = 0; node && i < climbLimit; i++) {
      if (redrawn.has(node)) return 'redrawn';
      if (shown.has(node)) age = 'shownBefore';
      node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
    }
    return age === 'shownBefore' && holdsControl(element) ? 'unknown' : age;
  };

  const judge = <T extends Item | CannotTell>(fact: T, known: Set<string>) => {
    const element = findElement(placeOf(fact)?.address ?? '');
    const group = element?.closest(groupSelector) ?? null;
    const age = ageOf(element);
    const isFresh = age === 'redrawn' || (age === 'unknown' && !known.has(fingerprint(fact)));
    return { fact, group, isFresh };
  };

  return {
    reset(before) {
      const facts = before.flatMap((reading) => [...reading.items, ...reading.cannotTell]);
      if (facts.length > 0 || earlier) earlier = new Set(facts.map(fingerprint));
      redrawn = new WeakSet();
      // What came since the last look may belong to either person: the readings decide.
      queue = [];
    },
    note(records) {
      for (const record of records) for (const node of drawnBy(record)) add(node);
    },
    confirm() {
      for (const node of queue) if (isOnScreen(node)) shown.add(node);
      queue = [];
    },
    filter(reading) {
      if (!earlier) return reading;
      const known = earlier;
      const items = reading.items.map((item) => judge(item, known));
      const doubts = reading.cannotTell.map((doubt) => judge(doubt, known));
      const freshGroups = new Set(
        [...items, ...doubts].filter((row) => row.isFresh && row.group).map((row) => row.group),
      );
      const isKept = (row: { group: Element | null; isFresh: boolean }) =>
        row.isFresh || (row.group !== null && freshGroups.has(row.group));
      const keptItems = items.filter(isKept).map((row) => row.fact);
      const keptDoubts = doubts.filter(isKept).map((row) => row.fact);
      const isWhole = keptItems.length === items.length && keptDoubts.length === doubts.length;
      if (isWhole) return reading;
      return { ...reading, items: keptItems, cannotTell: [...keptDoubts, notRedrawn] };
    },
  };
}

/** What one change put in or rewrote. */
function drawnBy({ type, target, attributeName, addedNodes }: MutationRecord): Node[] {
  if (type === 'characterData') return [target.parentNode ?? target];
  if (attributeName === 'value') return [target];
  return [...addedNodes].map((added) => (added.nodeType === Node.TEXT_NODE ? target : added));
}

/** A view drawn beforehand and hidden was not shown. Where the browser cannot say, it counts as shown. */
function isOnScreen(node: Node): boolean {
  if (!(node instanceof Element)) return true;
  return !('checkVisibility' in node) || node.checkVisibility();
}

function holdsControl(element: Element | null): boolean {
  return element !== null && (element.matches(controlSelector) || element.querySelector(controlSelector) !== null);
}

const isItem = (fact: Item | CannotTell): fact is Item => 'places' in fact;

const placeOf = (fact: Item | CannotTell): Place | null => (isItem(fact) ? (fact.places[0] ?? null) : fact.place);

const fingerprint = (fact: Item | CannotTell): string =>
  JSON.stringify(
    isItem(fact)
      ? [placeOf(fact)?.address, fact.key, fact.asSeen, fact.value, fact.date, fact.status]
      : [placeOf(fact)?.address, fact.what, fact.why, fact.asSeen],
  );

/** Says nothing of what stands there: it may be about the person before. */
const notRedrawn: CannotTell = {
  what: 'part of the page',
  why: 'It has not been redrawn since the person changed, so it is not read.',
  asSeen: '',
  place: null,
};
