import { dom, isDrawnByAttribute } from './dom.ts';
import type { Line } from './line.ts';
import { tagKinds } from './tags.ts';

/** What a form control shows. `isTick` is a box or a button that is ticked or not: its label is then the text. */
export type ControlReading =
  | { readonly kind: 'value'; readonly text: string; readonly label: string | null }
  | { readonly kind: 'tick'; readonly isTicked: boolean; readonly labels: readonly Element[] }
  | { readonly kind: 'none' };

/** A box or a button to tick. */
export type TickReading = Extract<ControlReading, { readonly kind: 'tick' }>;

/** Whether a label names no control of its own. */
export const isFreeLabel = (label: Element | null): boolean => label !== null && dom().labelled(label) === null;

/**
 * Whether a box that is not seen may have another drawn in its place. One without any box of its own may be what folds
 * the part below its label; a button of several never is.
 */
export function mayBeDrawnElse(control: Element): boolean {
  const { inputType, hasLayout, width } = dom();
  return inputType(control) === 'radio' || (hasLayout ? width(control) > 0 : isDrawnByAttribute(control));
}

const none: ControlReading = { kind: 'none' };
const unreadTypes = new Set([
  'hidden',
  'password',
  'search',
  'submit',
  'button',
  'reset',
  'image',
  'file',
  'range',
  'color',
]);
const maxLabelLength = 160;

/** The visible text of an element that labels another: without controls and without what is not drawn. */
export function labelText(element: Element): string {
  const { isElement, isText, localName, isDrawn } = dom();
  let text = '';
  const walker = element.ownerDocument.createTreeWalker(element, 5, (node) => {
    if (!isElement(node)) return NodeFilter.FILTER_ACCEPT;
    const kind = tagKinds.get(localName(node));
    return kind === 'skipped' || kind === 'control' || !isDrawn(node)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_SKIP;
  });
  for (let node = walker.nextNode(); node !== null && text.length < maxLabelLength; node = walker.nextNode())
    if (isText(node)) text += ` ${node.data}`;
  return text.replace(/\s+/g, ' ').trim().slice(0, maxLabelLength);
}

/** The label that the page ties to an element by `aria-labelledby` or `aria-label`. */
export function ariaLabel(element: Element): string | null {
  const { attribute } = dom();
  const ids = attribute(element, 'aria-labelledby');
  if (ids !== null) {
    const root = element.getRootNode();
    const found = ids.split(/\s+/).flatMap((id) => {
      const label = dom().isRoot(root) ? root.getElementById(id) : null;
      return label === null || label === element ? [] : [labelText(label)];
    });
    const text = found.join(' ').trim();
    if (text !== '') return text;
  }
  const label = attribute(element, 'aria-label')?.trim();
  return label === undefined || label === '' ? null : label.slice(0, maxLabelLength);
}

/** The labels of a control, or that in which the element stands whose inner part it is. */
function labelsOf(control: Element): readonly Element[] {
  const { labels, host, root, parent, isElement, localName } = dom();
  const own = labels(control);
  const outer = own.length > 0 ? null : host(root(control));
  const around = outer === null ? null : parent(outer);
  return around !== null && isElement(around) && localName(around) === 'label' ? [around] : own;
}

function controlLabel(control: Element): string | null {
  const { attribute } = dom();
  const own = labelsOf(control)
    .map((label) => labelText(label))
    .filter((text) => text !== '')
    .join(' ');
  if (own !== '') return own;
  return ariaLabel(control) ?? attribute(control, 'title') ?? attribute(control, 'placeholder');
}

function tickedOption(select: Element): string {
  return dom()
    .select(select, 'option:checked')
    .filter((option) => dom().attribute(option, 'value') !== '')
    .map((option) => labelText(option))
    .join('; ');
}

/** A line, unticked where it stands in the label of a box that is not ticked. */
export function withTick(line: Line, unticked: ReadonlySet<Node>): Line {
  let node: Node | null = line.element;
  for (let up = 0; node !== null && up < 4; up++) {
    if (unticked.has(node)) return { ...line, isUnticked: true };
    node = dom().parent(node);
  }
  return line;
}

/** "Select row", "Issue": a box that picks what something is to be done with. It says nothing of what stands beside it. */
const picksRow = /^(?:(?:de|un)?select|choose|pick|issue|order|print|request)\b/i;

/** What a person sees in a form control, and the label beside it. */
export function controlReading(control: Element): ControlReading {
  const { attribute, localName, inputType, fieldValue, isTicked } = dom();
  const name = localName(control);
  if (name === 'input') {
    const type = inputType(control);
    if (unreadTypes.has(type)) return none;
    if (type === 'checkbox' || type === 'radio') {
      const labels = labelsOf(control);
      return labels.length === 0 && picksRow.test(attribute(control, 'aria-label') ?? '')
        ? none
        : { kind: 'tick', isTicked: isTicked(control), labels };
    }
  }
  const text = name === 'select' ? tickedOption(control) : fieldValue(control);
  // What a widget keeps for forms to send is shown by the widget.
  return text.trim() === '' || attribute(control, 'aria-hidden') === 'true'
    ? none
    : { kind: 'value', text, label: controlLabel(control) };
}
