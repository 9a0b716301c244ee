import type { Place } from '../../domain/reading.ts';
import { dom } from '../collect/dom.ts';
import type { Line } from '../collect/line.ts';
import type { PageContext } from '../interpret/context.ts';

/** Addresses: the way from the document's root to an element, by child numbers; `s` enters a shadow root, `f` a frame. */

const maxAddressLength = 500;

/** Works out addresses, and what they share once however many facts stand below one node. */
export class Addresses {
  readonly #ways = new Map<Node, string>();
  readonly #numbers = new Map<Node, number>();

  of(element: Element): string {
    return this.#wayTo(element).slice(0, maxAddressLength);
  }

  /** The way to a node: from its parent, to a shadow root from its host, to a document from its frame. */
  #wayTo(node: Node): string {
    const { parent, isRoot, host, frameOf } = dom();
    const up = parent(node);
    if (up !== null) {
      const way = this.#ways.get(up) ?? this.#wayTo(up);
      this.#ways.set(up, way);
      return isRoot(up) && host(up) === null ? way : joined(way, String(this.#numberOf(node)));
    }
    const shadowHost = host(node);
    if (shadowHost !== null) return joined(this.#wayTo(shadowHost), 's');
    const frame = isRoot(node) ? frameOf(node) : null;
    return frame === null ? '' : joined(this.#wayTo(frame), 'f');
  }

  /** How many elements stand before one, counted from the nearest whose number is known. */
  #numberOf(element: Node): number {
    const passed: Node[] = [];
    let known: number | undefined;
    for (let at: Node | null = element; at !== null && known === undefined; at = dom().previousElement(at)) {
      known = this.#numbers.get(at);
      if (known === undefined) passed.push(at);
    }
    let number = known ?? -1;
    for (const each of passed.toReversed()) this.#numbers.set(each, ++number);
    return number;
  }
}

const joined = (before: string, step: string): string => (before === '' ? step : `${before}/${step}`);

/** Finds the element at an address, or null when it is no longer there. */
export function findPlace(document: Document, address: string): Element | null {
  const { isElement, shadowRoot, frameDocument, children } = dom();
  let at: Node | null = document.documentElement;
  if (!/^(?:\d+|s|f)(?:\/(?:\d+|s|f))*$/.test(address)) return null;
  for (const step of address.split('/')) {
    if (at === null) return null;
    if (step === 's') at = shadowRoot(at);
    else if (step === 'f') at = isElement(at) ? (frameDocument(at)?.documentElement ?? null) : null;
    else at = children(at)[Number(step)] ?? null;
  }
  return at !== null && isElement(at) ? at : null;
}

/** Where an element stands that holds no line. */
export const placeOfElement = (element: Element): Place => ({
  address: new Addresses().of(element),
  region: null,
  label: null,
});

const short = (text: string): string => text.replace(/\u2003/g, ' ').slice(0, 200);

/** Where a fact stands: the address, the heading over it and the label beside it. */
export function placeOf(context: PageContext, line: Line, label: string | null, addresses: Addresses): Place {
  const region = context.regionOf(line);
  return {
    address: line.element === null ? `line ${line.index + 1}` : addresses.of(line.element),
    region: region === null ? null : short(region.text),
    label: label === null ? null : short(label),
  };
}
