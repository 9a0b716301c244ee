/**
 * Where a page shows a text, as a person finds it with the eye, and what the teacher's frame stands round. The functions
 * go into the page as text (`putShownOnPage`), for `npm run bench -- taught`.
 */

const seen: Element[] = [];
const known = new WeakMap<Node, string>();

function bare(text: string): string {
  return text.replaceAll(/\s+/g, '').toLowerCase();
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function frameOf(element: Element): Element | null {
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

function over(element: Element): Element | null {
  if (element.parentElement !== null && element.localName !== 'body') return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root && root instanceof ShadowRoot ? root.host : frameOf(element);
}

/** What stands in an element, in its shadow root and in a frame of the page's own address. */
function under(element: Element): readonly Node[] {
  const isFrame = element instanceof HTMLIFrameElement || element instanceof HTMLFrameElement;
  const body = isFrame ? (element.contentDocument?.body ?? null) : null;
  return [...(body === null ? [] : [body]), ...(element.shadowRoot?.childNodes ?? []), ...element.childNodes];
}

/** The words of a node without spaces, those in its fields too. */
function says(node: Node): string {
  if (!isElement(node)) return node.nodeType === 3 ? bare(node.textContent ?? '') : '';
  const before = known.get(node);
  if (before !== undefined) return before;
  const field = /^(?:input|textarea)$/.test(node.localName) ? bare(String(Reflect.get(node, 'value'))) : null;
  const words = /^(?:script|style|noscript)$/.test(node.localName) ? '' : (field ?? under(node).map(says).join(''));
  known.set(node, words);
  return words;
}

/** Whether words stand there, and not as a part of a longer number. */
function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const isLater = /^\d/.test(words) && /[\d.]/.test(text.slice(at - 1, at));
    const isLonger = /\d$/.test(words) && /^\.?\d/.test(text.slice(at + words.length));
    if (!isLater && !isLonger) return true;
  }
  return false;
}

function innermost(element: Element, words: string): readonly Element[] {
  if (!says(element).includes(words)) return [];
  const within = under(element).flatMap((node) => (isElement(node) ? innermost(node, words) : []));
  return within.length > 0 ? within : holds(says(element), words) ? [element] : [];
}

/** How much stands round a place before all of these words are there too. */
function distance(element: Element, beside: readonly string[]): number {
  for (let at: Element | null = element; at !== null; at = over(at)) {
    const text = says(at);
    if (beside.every((words) => holds(text, words))) return text.length;
  }
  return Number.MAX_SAFE_INTEGER;
}

/** Numbers of the places that show a text, those nearest to the other texts first. */
function find(text: string, beside: readonly string[]): readonly number[] {
  return innermost(document.body, bare(text))
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1)
    .map((element) => ({ element, far: distance(element, beside.map(bare)) }))
    .toSorted((one, other) => one.far - other.far)
    .slice(0, 12)
    .map(({ element }) => numberOf(element));
}

function numberOf(element: Element): number {
  const at = seen.indexOf(element);
  return at === -1 ? seen.push(element) - 1 : at;
}

/** Brings a place to the middle of the window, and says where to click. */
function show(id: number): { readonly x: number; readonly y: number } {
  const element = seen[id] ?? document.body;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const box = [...range.getClientRects()].find(({ width }) => width > 1) ?? element.getBoundingClientRect();
  let [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + box.height / 2];
  for (let frame = frameOf(element); frame !== null; frame = frameOf(frame)) {
    const outer = frame.getBoundingClientRect();
    x += outer.left + frame.clientLeft;
    y += outer.top + frame.clientTop;
  }
  return { x, y };
}

/** The number of what the teacher's frame stands round, if the place lies in it; else -1. */
function framed(id: number): number {
  const outline = document.querySelector('fingerpost-outline')?.getBoundingClientRect();
  if (outline === undefined) return -1;
  let round: Element | null = null;
  for (let at = seen[id] ?? null; at !== null; at = over(at)) {
    const { width, height } = at.getBoundingClientRect();
    if (Math.abs(width + 8 - outline.width) < 1 && Math.abs(height + 8 - outline.height) < 1) round = at;
  }
  return round === null ? -1 : numberOf(round);
}

/** Whether a place lies in one of these. */
function isIn(id: number, blocks: readonly number[]): boolean {
  for (let at = seen[id] ?? null; at !== null; at = over(at)) {
    const one = at;
    if (blocks.some((block) => seen[block] === one)) return true;
  }
  return false;
}

const parts = [
  bare,
  isElement,
  frameOf,
  over,
  under,
  says,
  holds,
  innermost,
  distance,
  numberOf,
  find,
  show,
  framed,
  isIn,
];

/** The script that puts the questions `shownOnPage.find`, `show`, `framed` and `isIn` into a page. */
export const putShownOnPage = `(() => {
const seen = [];
const known = new WeakMap();
${parts.map(String).join('\n')}
globalThis.shownOnPage = { find, show, framed, isIn };
})(); 0`;
