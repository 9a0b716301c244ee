/**
 * DOM access that a page cannot bend (safety T-07): a form's named fields shadow the form's own properties, so every
 * property that the walk needs is read by the prototype's own getter, taken once.
 */

type Getter<T> = (node: Node) => T;

const getter = (prototype: object, name: string) => Object.getOwnPropertyDescriptor(prototype, name)?.get;
const isLike = <T>(value: unknown, other: T): value is T => typeof value === typeof other;

/** Reads a text, a number or a truth; what is given where it is none. */
function getterOf<T>(prototype: object, name: string, otherwise: T): Getter<T> {
  const read = getter(prototype, name);
  return (node) => {
    const value: unknown = read?.call(node);
    return isLike(value, otherwise) ? value : otherwise;
  };
}

const isObject = <T extends object>(value: unknown): value is T => typeof value === 'object' && value !== null;

function objectOf<T extends object>(prototype: object, name: string): Getter<T | null> {
  const read = getter(prototype, name);
  return (node) => {
    const value: unknown = read?.call(node);
    return isObject<T>(value) ? value : null;
  };
}

/** Null where the browser refuses: a frame of another origin, a node of another kind. */
function safely<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

const fieldValues = (): ReadonlyMap<string, Getter<string>> =>
  new Map([
    ['input', getterOf(HTMLInputElement.prototype, 'value', '')],
    ['select', getterOf(HTMLSelectElement.prototype, 'value', '')],
    ['textarea', getterOf(HTMLTextAreaElement.prototype, 'value', '')],
  ]);

function takeDom() {
  const { getAttribute, checkVisibility, querySelectorAll, matches } = Element.prototype;
  const { contains, getRootNode } = Node.prototype;
  const inputLabels = objectOf<NodeListOf<Element>>(HTMLInputElement.prototype, 'labels');
  const selectLabels = objectOf<NodeListOf<Element>>(HTMLSelectElement.prototype, 'labels');
  const areaLabels = objectOf<NodeListOf<Element>>(HTMLTextAreaElement.prototype, 'labels');
  const values = fieldValues();
  const { assignedNodes } = HTMLSlotElement.prototype;
  const localName = getterOf(Element.prototype, 'localName', '');
  const nodeType = getterOf(Node.prototype, 'nodeType', 0);
  const shadowHost = objectOf<Element>(ShadowRoot.prototype, 'host');
  const documentView = objectOf<Window>(Document.prototype, 'defaultView');
  const elementChildren = objectOf<HTMLCollection>(Element.prototype, 'children');
  const documentChildren = objectOf<HTMLCollection>(Document.prototype, 'children');
  const fragmentChildren = objectOf<HTMLCollection>(DocumentFragment.prototype, 'children');
  return {
    isElement: (node: Node): node is Element => nodeType(node) === 1,
    /** A document or a shadow root. */
    isRoot: (node: Node): node is Document | ShadowRoot => nodeType(node) === 9 || nodeType(node) === 11,
    isText: (node: Node): node is Text => nodeType(node) === 3,
    parent: objectOf<Node>(Node.prototype, 'parentNode'),
    firstChild: objectOf<Node>(Node.prototype, 'firstChild'),
    nextSibling: objectOf<Node>(Node.prototype, 'nextSibling'),
    previousElement: objectOf<Element>(Element.prototype, 'previousElementSibling'),
    localName,
    /** The host of a shadow root; null for any other node. */
    host: (node: Node): Element | null => (nodeType(node) === 11 ? safely(() => shadowHost(node)) : null),
    /** The frame that a document is shown in, if it is of our origin. */
    frameOf: (node: Node): Element | null =>
      nodeType(node) === 9 ? safely(() => documentView(node)?.frameElement ?? null) : null,
    /** The child elements of a node, in order: of the page itself, so that it may change under the hands of who holds it. */
    children: (node: Node): ArrayLike<Element> => {
      const type = nodeType(node);
      return (type === 1 ? elementChildren : type === 9 ? documentChildren : fragmentChildren)(node) ?? [];
    },
    width: getterOf(HTMLElement.prototype, 'offsetWidth', 2),
    height: getterOf(HTMLElement.prototype, 'offsetHeight', 2),
    shadowRoot: objectOf<ShadowRoot>(Element.prototype, 'shadowRoot'),
    childCount: getterOf(Element.prototype, 'childElementCount', 0),
    text: getterOf(Node.prototype, 'textContent', ''),
    /** The control that a label is of. */
    labelled: objectOf<Element>(HTMLLabelElement.prototype, 'control'),
    inputType: getterOf(HTMLInputElement.prototype, 'type', ''),
    isTicked: getterOf(HTMLInputElement.prototype, 'checked', false),
    /** What a form field holds, in whichever document it stands. */
    fieldValue: (field: Element): string => values.get(localName(field))?.(field) ?? '',
    attribute: (element: Element, name: string): string | null => getAttribute.call(element, name),
    select: (element: Element, selector: string): Element[] => [...querySelectorAll.call(element, selector)],
    matches: (element: Element, selector: string): boolean => matches.call(element, selector),
    contains: (outer: Node, inner: Node): boolean => contains.call(outer, inner),
    root: (node: Node): Node => getRootNode.call(node),
    assignedNodes: (slot: Element): Node[] => assignedNodes.call(slot),
    /** The document in an `iframe` or a `frame`, neither of which has properties that can be shadowed. */
    frameDocument: (frame: Element): Document | null =>
      safely(() => {
        const inside: unknown = Reflect.get(frame, 'contentDocument');
        return isObject<Document>(inside) ? inside : null;
      }),
    labels: (control: Element): Element[] => {
      const name = localName(control);
      const labels = name === 'input' ? inputLabels : name === 'select' ? selectLabels : areaLabels;
      return [...(labels(control) ?? [])];
    },
    isDrawn: checkVisibility === undefined ? isDrawnByStyle : (element: Element) => isDrawn(element, checkVisibility),
    /** False where nothing is laid out (tests without a browser): then sizes say nothing. */
    hasLayout: checkVisibility !== undefined,
  };
}

const visibilityOptions = { opacityProperty: true, visibilityProperty: true };

/** `checkVisibility` says no to `display: contents`, which has no box of its own though its children are drawn. */
function isDrawn(element: Element, checkVisibility: Element['checkVisibility']): boolean {
  if (checkVisibility.call(element, visibilityOptions)) return true;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.display === 'contents' && style.visibility === 'visible';
}

/** For documents that are not laid out: pasted HTML (no view at all), or a test without a browser. */
function isDrawnByStyle(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (style === undefined) return isDrawnByAttribute(element);
  return style.display !== 'none' && style.visibility !== 'hidden' && style.opacity !== '0';
}

/** Whether an element of a document without a view would be drawn, as far as its own attributes tell. */
export function isDrawnByAttribute(element: Element): boolean {
  if (element.hasAttribute('hidden')) return false;
  const style = element.getAttribute('style');
  return style === null || !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

let taken: ReturnType<typeof takeDom> | null = null;

/** The getters, taken at the first use and kept. */
export function dom(): ReturnType<typeof takeDom> {
  taken ??= takeDom();
  return taken;
}

/** How an element looks: its tag, and after it its classes where it has any. */
export function lookOf(element: Element | null): string {
  if (element === null) return '';
  const classes = dom().attribute(element, 'class');
  return dom().localName(element) + (classes ? ` ${classes}` : '');
}
