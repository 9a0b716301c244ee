import { aroundRoot, newBox, placeInList, placeInTable, type Around, type Open, type OpenKind } from './around.ts';
import { controlReading, isFreeLabel, mayBeDrawnElse, withTick, type TickReading } from './controls.ts';
import { cleanText, fieldsIn, withColumns } from './clean-text.ts';
import { Digest } from '../digest.ts';
import { dom, lookOf } from './dom.ts';
import { maxLines, softBreak, type Box, type Line, type Page, type Table } from './line.ts';
import { iconWord, levelIn, markedSelector, tabLevel, tabOver, withMarks } from './marks.ts';
import { joinSplitGrids, withoutLayout } from './split-grids.ts';
import { isSeen, isTiny, mayHoldRecord, noteHidden } from './sight.ts';
import { isCellBox, tagKinds } from './tags.ts';
import { finish, type Steps } from '../steps.ts';

const maxLineLength = 2000;
const maxDepth = 400;
const maxFrameDepth = 5;
const maxUnread = 20;

const hasYear = /\b(?:19|20)\d\d\b/;

/** One collecting of one page: walks what a person can see, once, and gathers lines. */
class Collector {
  readonly #lines: Line[] = [];
  readonly #tables: Table[] = [];
  readonly #unticked = new Set<Node>();
  readonly #marked = new Set<Node>();
  readonly #unread: Element[] = [];
  readonly #isInert: boolean;
  readonly #dom = dom();
  readonly #root: Element;
  readonly #box: Box;
  readonly #open: Open[] = [];
  #text = '';
  #element: Element | null = null;
  #around: Around | null = null;
  #hasBorder = false;
  #isTextUnticked = false;
  /** The line after the last box that bears no label and has none before it; and if that box is not ticked. */
  #namedAt = -1;
  #untickedAt = -1;
  #isCut = false;
  /** Where elements stand: how deep each one is, in the order of the walk, tells the way to all of them. */
  readonly #shape = new Digest();

  /** `isPart`: the root itself is looked at like any other element. */
  constructor(root: Element, isPart = false) {
    this.#isInert = root.ownerDocument.defaultView === null;
    this.#root = root;
    this.#box = newBox(root, null, 'root', null, 0);
    if (isPart) this.#marked.add(root);
    this.#openTree(root, aroundRoot(this.#box), 'joined', isPart ? [root] : null);
  }

  /** Walks on for about so many nodes; false when there is no more to walk. */
  walk(nodes: number): boolean {
    let left = nodes;
    for (let top = this.#open.at(-1); top !== undefined && left > 0; top = this.#open.at(-1), left--) {
      if (this.#lines.length > maxLines) {
        this.#isCut = true;
        return false;
      }
      const node = this.#nextIn(top);
      if (node === null) this.#leave(top);
      else if (this.#dom.isElement(node)) this.#enter(node, top.around);
      else if (this.#dom.isText(node)) this.#addText(node.data, top.around, node);
    }
    return this.#open.length > 0;
  }

  page(): Page {
    const box = this.#box;
    box.last = this.#lines.length - 1;
    const lines = this.#unticked.size === 0 ? this.#lines : this.#lines.map((line) => withTick(line, this.#unticked));
    const language = this.#root.ownerDocument.defaultView?.navigator.language ?? '';
    return {
      lines,
      tables: joinSplitGrids(withoutLayout(this.#tables, lines)),
      root: box,
      isCut: this.#isCut,
      unread: this.#unread,
      language,
      shape: this.#shape.said(),
    };
  }

  /** The next node of an open element. */
  #nextIn(open: Open): Node | null {
    if (open.nodes !== null) return open.nodes.shift() ?? null;
    const { next } = open;
    if (next !== null) open.next = this.#dom.nextSibling(next);
    return next;
  }

  #openTree(root: Element | ShadowRoot, around: Around, kind: OpenKind, nodes: Node[] | null = null): void {
    this.#mark(root);
    this.#push(root, around, kind, nodes, true);
  }

  #mark(root: Element | ShadowRoot): void {
    for (const element of root.querySelectorAll(markedSelector)) this.#marked.add(element);
  }

  #push(parent: Node, around: Around, kind: OpenKind, nodes: Node[] | null = null, isRoot = false): void {
    const isTooDeep = this.#open.length > maxDepth;
    if (isTooDeep) this.#isCut = true;
    const firstLine = this.#lines.length;
    const title = around.title;
    const note =
      title !== null && title !== this.#open.at(-1)?.around.title && hasYear.test(title)
        ? { title, start: this.#text.length }
        : null;
    const next = this.#dom.firstChild(parent);
    this.#open.push({ around, next, kind, isRoot, nodes: isTooDeep ? [] : nodes, firstLine, note });
  }

  /** Ends an element whose nodes have all been walked. */
  #leave({ around, kind, isRoot, firstLine, note }: Open): void {
    this.#open.pop();
    if (note !== null) this.#addNote(note, firstLine);
    if (isRoot || kind === 'struck') this.#flush();
    if (kind === 'soft' || (kind === 'lead' && this.#text !== '')) this.#hasBorder = true;
    else if (kind === 'frame') around.box.last = this.#lines.length - 1;
    else if (kind === 'block') {
      this.#flush();
      this.#close(around.box, firstLine);
      if (around.box.tag === 'dt' && around.list !== null) around.list.term = this.#textFrom(firstLine).slice(0, 160);
    }
  }

  /** The day that an element's tooltip tells, where its text tells none. */
  #addNote({ title, start }: { title: string; start: number }, firstLine: number): void {
    const own = this.#lines.length === firstLine ? this.#text.slice(start) : '';
    if (own !== '' && !hasYear.test(own)) this.#text += ` (${title})`;
  }

  #textFrom(first: number): string {
    return this.#lines
      .slice(first)
      .map((line) => line.text)
      .join(' ');
  }

  #addText(data: string, around: Around, node: Text | null): void {
    if (around.isPre && data.includes('\n')) {
      for (const part of data.split('\n')) {
        this.#addText(withColumns(part), around, node);
        this.#flush();
      }
      return;
    }
    if (this.#text === '') {
      if (data.trim() === '') return;
      this.#shape.add('line');
      const parent = node === null ? null : this.#dom.parent(node);
      this.#element = parent !== null && this.#dom.isElement(parent) ? parent : around.box.element;
      this.#around = around;
    } else if (this.#hasBorder && !(/^[.,]\d/.test(data) && /\d$/.test(this.#text))) this.#text += softBreak;
    this.#hasBorder = false;
    this.#isCut ||= Math.max(this.#text.length, data.length) > maxLineLength;
    if (this.#text.length <= maxLineLength) this.#text += data.slice(0, maxLineLength);
  }

  /** Ends the line being gathered. */
  #flush(): void {
    const around = this.#around;
    if (around !== null) this.#addLines(fieldsIn(cleanText(this.#text)), around);
    this.#text = '';
    this.#around = null;
    this.#hasBorder = false;
    this.#isTextUnticked = false;
  }

  /** A line, or its fields in a box of their own. */
  #addLines(parts: readonly string[], around: Around): void {
    const box = parts.length > 1 ? newBox(null, around.box, 'li', null, this.#lines.length) : around.box;
    for (const part of parts) this.#addLine(part, { ...around, box });
    box.last = this.#lines.length - 1;
  }

  #addLine(text: string, around: Around, element: Element | null = this.#element): void {
    const isNamed = around.box.tag === 'label' && this.#lines.length === this.#untickedAt;
    this.#lines.push({
      index: this.#lines.length,
      text,
      element,
      look: lookOf(element),
      box: around.box,
      cell: around.cell,
      level: around.level,
      label: around.label,
      title: around.title,
      isUnticked: around.isUnticked || around.isStruck || this.#isTextUnticked || isNamed,
      isStruck: around.isStruck,
      isOverlay: around.isOverlay,
    });
  }

  #enter(element: Element, around: Around): void {
    this.#shape.add(this.#open.length);
    const tag = this.#dom.localName(element);
    const kind = tagKinds.get(tag) ?? 'block';
    if (kind === 'skipped' && !(tag === 'svg' && this.#marked.has(element))) return;
    if (kind === 'break') return this.#flush();
    const isShown = isSeen(element, this.#isInert);
    if (kind === 'control') return isShown ? this.#control(element, around) : this.#hiddenTick(element, around);
    if (!isShown) return noteHidden(around);
    if (kind === 'frame') return this.#frame(element, around);
    const next = this.#marked.has(element) ? withMarks(element, around) : around;
    if (next === null) return;
    const icon = next === around ? null : iconWord(element, next.cell);
    if (icon !== null) return this.#addText(icon, next, null);
    if (tag === 'svg') return;
    if (kind === 'slot') return this.#slot(element, next);
    // A cell of a grid may be any element: its role says what it is.
    const isCell = next !== around && next.table !== null && isCellBox(tag, this.#dom.attribute(element, 'role'));
    if (kind === 'block' || isCell) return this.#block(element, tag, next);
    if (kind === 'soft') {
      if (isTiny(element, this.#isInert)) return;
      this.#hasBorder = true;
    }
    if (kind === 'struck') return this.#struck(element, tag, next);
    const isLead = this.#text === '' && (tag === 'b' || tag === 'strong');
    this.#inside(element, tag, next, kind === 'soft' ? 'soft' : isLead ? 'lead' : 'joined');
  }

  /** Struck words are a line of their own, so that what stands after them is not struck. */
  #struck(element: Element, tag: string, around: Around): void {
    this.#flush();
    this.#inside(element, tag, { ...around, isStruck: true }, 'struck');
  }

  #inside(element: Element, tag: string, around: Around, kind: OpenKind): void {
    // Of the names of two letters only headings may have a shadow root.
    const shadow = tag.length === 2 && !tag.startsWith('h') ? null : this.#dom.shadowRoot(element);
    if (shadow === null) this.#push(element, around, kind);
    else this.#openTree(shadow, around, kind);
  }

  #slot(slot: Element, around: Around): void {
    const nodes = this.#dom.assignedNodes(slot);
    const beside = Array.from(this.#dom.children(this.#dom.parent(nodes[0] ?? slot) ?? slot));
    for (const node of nodes.filter(this.#dom.isElement)) {
      this.#shape.add(beside.indexOf(node));
      this.#marked.add(node);
      this.#mark(node);
    }
    this.#push(slot, around, 'joined', nodes.length === 0 ? null : nodes);
  }

  #block(element: Element, tag: string, around: Around): void {
    this.#flush();
    const marked = this.#marked.has(element) ? element : null;
    const role = marked === null ? null : this.#dom.attribute(marked, 'role');
    // A button or a block that opens a list shows the chosen option.
    const isChoice = role === 'combobox';
    const box = newBox(element, around.box, isChoice ? 'control' : tag, role, this.#lines.length);
    const next: Around = { ...around, box, isOverlay: around.isOverlay || tag === 'dialog', isPre: tag === 'pre' };
    placeInTable(marked, tag, role, next, this.#tables);
    placeInList(tag, next);
    const tab = tabOver(element, role);
    if (tab !== null) this.#addLine(tab, { ...next, level: tabLevel }, element);
    next.level = levelIn(element, tag, role) || around.level;
    this.#inside(element, tag, next, 'block');
  }

  #close(box: Box, first: number): void {
    box.last = this.#lines.length - 1;
    const element = box.element;
    if (element === null || box.last < first) return;
    // A block of one pixel is helper text: take its lines back.
    if (box.last === first && isTiny(element, this.#isInert)) {
      this.#lines.length = first;
      box.last = first - 1;
      return;
    }
    if (box.last === first || box.parent === null) return;
    box.signature = `${box.tag} ${this.#dom.attribute(element, 'class') ?? ''}`;
    const kinds = (box.parent.composites ??= new Map<string, Box[]>());
    const alike = kinds.get(box.signature);
    if (alike === undefined) kinds.set(box.signature, [box]);
    else alike.push(box);
  }

  #control(control: Element, around: Around): void {
    const reading = controlReading(control);
    if (reading.kind === 'none') return;
    this.#flush();
    if (reading.kind === 'tick') return this.#tick(reading, around.box);
    const box = newBox(control, around.box, 'control', null, this.#lines.length);
    const inside = { ...around, box, label: reading.label ?? around.label, title: null };
    for (const part of reading.text.split('\n').slice(0, 200)) {
      this.#addText(part, inside, null);
      this.#flush();
    }
    box.last = this.#lines.length - 1;
  }

  /** Many pages draw a box of their own in place of the browser's, which is hidden: its labels are seen. */
  #hiddenTick(control: Element, around: Around): void {
    const reading = controlReading(control);
    if (reading.kind === 'tick' && reading.labels.length > 0 && mayBeDrawnElse(control))
      this.#tick(reading, around.box);
  }

  /** The words of a box that bears no label stand before it, as a label of their own, or come next. */
  #tick({ isTicked, labels }: TickReading, { element }: Box): void {
    for (const label of isTicked ? [] : labels) this.#unticked.add(label);
    if (labels.length > 0) return;
    const before = this.#lines.at(-1);
    const isBefore = before?.box.tag === 'label' && before.index !== this.#namedAt && isFreeLabel(before.box.element);
    // A box among words of its own is named by them.
    const named = isBefore && element !== null && this.#dom.text(element).trim() === '' ? before.element : null;
    if (named === null) this.#namedAt = this.#lines.length;
    if (isTicked) return;
    if (named !== null) this.#unticked.add(named);
    else {
      this.#isTextUnticked = true;
      this.#untickedAt = this.#namedAt;
    }
  }

  #frame(frame: Element, around: Around): void {
    this.#flush();
    const root = around.frameDepth < maxFrameDepth ? (this.#dom.frameDocument(frame)?.documentElement ?? null) : null;
    if (root === null) {
      if (this.#unread.length < maxUnread && mayHoldRecord(frame, this.#isInert)) this.#unread.push(frame);
      this.#shape.add(this.#unread.length);
      return;
    }
    const box = newBox(root, around.box, 'frame', null, this.#lines.length);
    this.#openTree(root, { ...around, box, frameDepth: around.frameDepth + 1 }, 'frame');
  }
}

/** Nodes walked between two looks at the clock, and in a part of the page that is looked at again. */
const nodesInStep = 250;
const nodesInPart = 3000;

/**
 * Collects what a person can see of a document, as lines, with pauses in which the caller may let others go first. The
 * only stage that touches the page; it changes nothing. A page that changes in a pause has to be collected again.
 */
export function* collectInSteps(document: Document): Steps<Page> {
  const collector = new Collector(document.documentElement);
  while (collector.walk(nodesInStep)) yield 'collecting';
  return collector.page();
}

/** Collects what a person can see of a document at this moment. */
export const collect = (document: Document): Page => finish(collectInSteps(document));

/** The lines that one element holds at this moment. */
export function linesNow(element: Element): readonly Line[] {
  const collector = new Collector(element, true);
  collector.walk(nodesInPart);
  return collector.page().lines;
}
