import type { Place } from '../../domain/reading.ts';
import { dom } from '../collect/dom.ts';
import type { Line } from '../collect/line.ts';
import type { PageContext } from '../interpret/context.ts';

/** Addresses: the way from the document's root to an element, by child numbers; `s` enters a shadow root, `f` a frame. */

const maxAddressLength = 500;

/** What is worked out once however many facts stand below one node: its address, and the numbers of its children. */
type Counted = Map<Node, { readonly address: string; readonly numbers: ReadonlyMap<Node, number> }>;

function countedAt(node: Node, counted: Counted) {
  const known = counted.get(node);
  if (known !== undefined) return known;
  const numbers = new Map(Array.from(dom().children(node), (child, number) => [child, number]));
  const fresh = { address: wayTo(node, counted), numbers };
  counted.set(node, fresh);
  return fresh;
}

/** The way to a node: from its parent, to a shadow root from its host, to a document from its frame. */
function wayTo(node: Node, counted: Counted): string {
  const { parent, isRoot, host, frameOf } = dom();
  const up = parent(node);
  if (up !== null) {
    const { address, numbers } = countedAt(up, counted);
    return isRoot(up) && host(up) === null ? address : joined(address, String(numbers.get(node) ?? 0));
  }
  const shadowHost = host(node);
  if (shadowHost !== null) return joined(wayTo(shadowHost, counted), 's');
  const frame = isRoot(node) ? frameOf(node) : null;
  return frame === null ? '' : joined(wayTo(frame, counted), 'f');
}

const joined = (before: string, step: string): string => (before === '' ? step : `${before}/${step}`);

/** The address of an element. */
const addressOf = (element: Element, counted: Counted): string => wayTo(element, counted).slice(0, maxAddressLength);

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
  address: addressOf(element, new Map()),
  region: null,
  label: null,
});

const short = (text: string): string => text.replace(/\u2003/g, ' ').slice(0, 200);

/** Where a fact stands: the address, the heading over it and the label beside it. */
export function placeOf(context: PageContext, line: Line, label: string | null, counted: Counted): Place {
  const region = context.regionOf(line);
  return {
    address: line.element === null ? `line ${line.index + 1}` : addressOf(line.element, counted),
    region: region === null ? null : short(region.text),
    label: label === null ? null : short(label),
  };
}
