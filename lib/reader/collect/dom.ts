/**
 * DOM access that a page cannot bend (safety T-07): a form's named fields shadow the form's own properties, so every
 * property that the walk needs is read by the prototype's own getter, taken once.
 */

type Getter<T> = (node: Node) => T;

function getterOf<T>(
  prototype: object,
  name: string,
  isRight: (value: unknown) => value is T,
  otherwise: T,
): Getter<T> {
  const read = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (node) => {
    const value: unknown = read?.call(node);
    return isRight(value) ? value : otherwise;
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const isElementValue = (value: unknown): value is Element | null => isObject(value);
const isView = (value: unknown): value is Window | null => isObject(value);
const isList = (value: unknown): value is HTMLCollection | null => isObject(value);
const isNode = (value: unknown): value is Node | null => isObject(value);
const isShadow = (value: unknown): value is ShadowRoot | null => isObject(value);
const isDocument = (value: unknown): value is Document | null => isObject(value);
const isLabels = (value: unknown): value is NodeListOf<Element> | null => isObject(value);

/** Null where the browser refuses: a frame of another origin, a node of another kind. */
function safely<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function takeDom() {
  const { getAttribute, checkVisibility, querySelectorAll, matches } = Element.prototype;
  const { contains, getRootNode } = Node.prototype;
  const frameDocument = getterOf(HTMLIFrameElement.prototype, 'contentDocument', isDocument, null);
  const inputLabels = getterOf(HTMLInputElement.prototype, 'labels', isLabels, null);
  const selectLabels = getterOf(HTMLSelectElement.prototype, 'labels', isLabels, null);
  const areaLabels = getterOf(HTMLTextAreaElement.prototype, 'labels', isLabels, null);
  const { assignedNodes } = HTMLSlotElement.prototype;
  const localName = getterOf(Element.prototype, 'localName', isText, '');
  const nodeType = getterOf(Node.prototype, 'nodeType', isNumber, 0);
  const shadowHost = getterOf(ShadowRoot.prototype, 'host', isElementValue, null);
  const documentView = getterOf(Document.prototype, 'defaultView', isView, null);
  const elementChildren = getterOf(Element.prototype, 'children', isList, null);
  const documentChildren = getterOf(Document.prototype, 'children', isList, null);
  const fragmentChildren = getterOf(DocumentFragment.prototype, 'children', isList, null);
  return {
    isElement: (node: Node): node is Element => nodeType(node) === 1,
    /** A document or a shadow root. */
    isRoot: (node: Node): node is Document | ShadowRoot => nodeType(node) === 9 || nodeType(node) === 11,
    isText: (node: Node): node is Text => nodeType(node) === 3,
    parent: getterOf(Node.prototype, 'parentNode', isNode, null),
    localName,
    /** The host of a shadow root; null for any other node. */
    host: (node: Node): Element | null => (nodeType(node) === 11 ? safely(() => shadowHost(node)) : null),
    /** The frame that a document is shown in, if it is of our origin. */
    frameOf: (node: Node): Element | null =>
      nodeType(node) === 9 ? safely(() => documentView(node)?.frameElement ?? null) : null,
    /** The child elements of a node, in order: of the page itself, so that it may change under the hands of who holds it. */
    children: (node: Node): ArrayLike<Element> => {
      const type = nodeType(node);
      const list = type === 1 ? elementChildren(node) : type === 9 ? documentChildren(node) : fragmentChildren(node);
      return list ?? [];
    },
    width: getterOf(HTMLElement.prototype, 'offsetWidth', isNumber, 2),
    height: getterOf(HTMLElement.prototype, 'offsetHeight', isNumber, 2),
    shadowRoot: getterOf(Element.prototype, 'shadowRoot', isShadow, null),
    childCount: getterOf(Element.prototype, 'childElementCount', isNumber, 0),
    inputValue: getterOf(HTMLInputElement.prototype, 'value', isText, ''),
    inputType: getterOf(HTMLInputElement.prototype, 'type', isText, ''),
    isTicked: getterOf(HTMLInputElement.prototype, 'checked', isBoolean, false),
    areaValue: getterOf(HTMLTextAreaElement.prototype, 'value', isText, ''),
    attribute: (element: Element, name: string): string | null => getAttribute.call(element, name),
    select: (element: Element, selector: string): Element[] => [...querySelectorAll.call(element, selector)],
    matches: (element: Element, selector: string): boolean => matches.call(element, selector),
    contains: (outer: Node, inner: Node): boolean => contains.call(outer, inner),
    root: (node: Node): Node => getRootNode.call(node),
    assignedNodes: (slot: Element): Node[] => assignedNodes.call(slot),
    frameDocument: (frame: Element): Document | null => safely(() => frameDocument(frame)),
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

const visibilityOptions = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false };

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
