import type { Place } from '../../domain/reading.ts';
import type { Line } from '../collect/line.ts';
import type { PageContext } from '../interpret/context.ts';

/** Addresses: the way from the document's root to an element, by child numbers; `s` enters a shadow root, `f` a frame. */

const maxAddressLength = 500;

/** Child numbers of one parent, counted once however many facts stand below it. */
type Counted = Map<Node, Map<Node, number>>;

function childNumber(parent: Node, child: Node, counted: Counted): number {
  let numbers = counted.get(parent);
  if (numbers === undefined) {
    numbers = new Map();
    let number = 0;
    for (const node of parent.childNodes) if (node.nodeType === 1) numbers.set(node, number++);
    counted.set(parent, numbers);
  }
  return numbers.get(child) ?? 0;
}

/** The address of an element. */
export function addressOf(element: Element, counted: Counted): string {
  const steps: string[] = [];
  let node: Node = element;
  for (let parent = node.parentNode; ; parent = node.parentNode) {
    if (node instanceof ShadowRoot) {
      steps.push('s');
      node = node.host;
    } else if (parent === null) {
      const frame: Element | null =
        node.nodeType === 9 && node instanceof Document ? (node.defaultView?.frameElement ?? null) : null;
      if (frame === null) break;
      steps.push('f');
      node = frame;
    } else {
      steps.push(parent.nodeType === 9 ? '' : String(childNumber(parent, node, counted)));
      node = parent;
    }
  }
  return steps
    .filter((step) => step !== '')
    .toReversed()
    .join('/')
    .slice(0, maxAddressLength);
}

/** Finds the element at an address, or null when it is no longer there. */
export function findPlace(document: Document, address: string): Element | null {
  let at: Element | ShadowRoot | null = document.documentElement;
  if (address === '') return null;
  for (const step of address.split('/')) {
    if (at === null) return null;
    if (step === 's') at = at instanceof Element ? at.shadowRoot : null;
    else if (step === 'f') at = at instanceof HTMLIFrameElement ? (at.contentDocument?.documentElement ?? null) : null;
    else at = /^\d+$/.test(step) ? (at.children[Number(step)] ?? null) : null;
  }
  return at instanceof Element ? at : null;
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
