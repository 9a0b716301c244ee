import type { Place } from '../../domain/reading.ts';
import { dom } from '../collect/dom.ts';
import type { Line } from '../collect/line.ts';
import type { PageContext } from '../interpret/context.ts';

/** Addresses: the way from the document's root to an element, by child numbers; `s` enters a shadow root, `f` a frame. */

const maxAddressLength = 500;

/** Child numbers of one parent, counted once however many facts stand below it. */
type Counted = Map<Node, Map<Node, number>>;

function childNumber(parent: Node, child: Node, counted: Counted): number {
  let numbers = counted.get(parent);
  if (numbers === undefined) {
    numbers = new Map(
      dom()
        .children(parent)
        .map((node, number) => [node, number]),
    );
    counted.set(parent, numbers);
  }
  return numbers.get(child) ?? 0;
}

/** One step up from a node: to its parent, from a shadow root to its host, from a document to its frame. */
function stepUp(node: Node, counted: Counted): { to: Node; step: string } | null {
  const { parent, isRoot, host, frameOf } = dom();
  const up = parent(node);
  if (up !== null)
    return { to: up, step: isRoot(up) && host(up) === null ? '' : String(childNumber(up, node, counted)) };
  const shadowHost = host(node);
  if (shadowHost !== null) return { to: shadowHost, step: 's' };
  const frame = isRoot(node) ? frameOf(node) : null;
  return frame === null ? null : { to: frame, step: 'f' };
}

/** The address of an element. */
export function addressOf(element: Element, counted: Counted): string {
  const steps: string[] = [];
  for (let at = stepUp(element, counted); at !== null; at = stepUp(at.to, counted))
    if (at.step !== '') steps.push(at.step);
  return steps.toReversed().join('/').slice(0, maxAddressLength);
}

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
