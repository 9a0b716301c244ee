import type { CannotTell, Item, PageReading } from '../../domain/reading.ts';

/**
 * After the person changed, tells which items were redrawn since (safety.md A12, H-02). A page may show B's name over
 * A's values for seconds. An item is fresh when the earlier person's reading did not have it at that place, or when
 * its element was put in or rewritten since the change. Items that share a list or table with a fresh one are fresh.
 */
export type Freshness = {
  /** Start again: the person changed, and `before` is what the earlier person's page said. */
  reset(before: PageReading | null): void;
  note(records: readonly MutationRecord[]): void;
  /** The reading with stale items held back, each named in `cannotTell`. */
  filter(reading: PageReading): PageReading;
};

const groupSelector =
  'table,ul,ol,dl,section,article,fieldset,form,[role=table],[role=grid],[role=list],[role=tabpanel],[role=region]';

/** Longest climb from an item's element to the node that was put in. */
const climbLimit = 60;

export function createFreshness(findElement: (address: string) => Element | null): Freshness {
  let earlier: Set<string> | null = null;
  let rebuilt = new WeakSet<Node>();

  const isRebuilt = (element: Element | null): boolean => {
    let node: Node | null = element;
    for (let i = 0; node && i < climbLimit; i++) {
      if (rebuilt.has(node)) return true;
      node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
    }
    return false;
  };

  return {
    reset(before) {
      earlier = before && before.items.length > 0 ? new Set(before.items.map(fingerprint)) : null;
      rebuilt = new WeakSet();
    },
    note(records) {
      for (const record of records) {
        if (record.type === 'characterData') rebuilt.add(record.target.parentNode ?? record.target);
        for (const added of record.addedNodes) {
          rebuilt.add(added.nodeType === Node.TEXT_NODE ? record.target : added);
        }
      }
    },
    filter(reading) {
      if (!earlier) return reading;
      const known = earlier;
      const freshGroups = new Set<Element | null>();
      const rows = reading.items.map((item) => {
        const element = findElement(item.places[0]?.address ?? '');
        const group = element?.closest(groupSelector) ?? element?.parentElement ?? null;
        const isFresh = !known.has(fingerprint(item)) || isRebuilt(element);
        if (isFresh && group) freshGroups.add(group);
        return { item, group, isFresh };
      });
      const isKept = (row: (typeof rows)[number]) => row.isFresh || (row.group !== null && freshGroups.has(row.group));
      const held = rows.filter((row) => !isKept(row)).map((row) => heldBack(row.item));
      if (held.length === 0) return reading;
      return {
        ...reading,
        items: rows.filter(isKept).map((row) => row.item),
        cannotTell: [...reading.cannotTell, ...held],
      };
    },
  };
}

const fingerprint = (item: Item): string =>
  JSON.stringify([item.places[0]?.address, item.key, item.asSeen, item.value, item.date, item.status]);

const heldBack = (item: Item): CannotTell => ({
  what: item.key ?? item.kind,
  why: 'This part of the page has not been redrawn since the person changed.',
  asSeen: item.asSeen,
  place: item.places[0] ?? null,
});
