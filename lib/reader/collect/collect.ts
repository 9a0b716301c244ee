import { ariaLabel, controlReading } from './controls.ts';
import { cleanText, withColumns } from './clean-text.ts';
import { dom, isDrawnByAttribute } from './dom.ts';
import { maxLines, softBreak, type Box, type Cell, type Line, type Page, type Row, type Table } from './line.ts';
import { headingLevel, isCellBox, isRowBox, isTableBox, skippedRoleSet, tagKinds } from './tags.ts';

const maxLineLength = 2000;
const maxDepth = 400;
const maxFrameDepth = 5;
const markedSelector =
  '[role],[title],[aria-label],[aria-labelledby],[aria-hidden="true"],[aria-checked],[aria-selected],[aria-modal]';
const hiddenClass = /(?:^|[\s_-])(?:sr-?only|visually-?hidden|screen-?reader|a11y-hidden|offscreen)/i;

/** What holds for everything inside an element, handed down the walk. */
type Around = {
  readonly box: Box;
  readonly cell: Cell | null;
  readonly row: Row | null;
  readonly table: Table | null;
  readonly isInHead: boolean;
  readonly level: number;
  readonly label: string | null;
  readonly title: string | null;
  readonly isUnticked: boolean;
  readonly isStruck: boolean;
  readonly isOverlay: boolean;
  readonly isPre: boolean;
  readonly list: { term: string | null } | null;
  readonly frameDepth: number;
};

function newBox(element: Element | null, parent: Box | null, tag: string, role: string | null, first: number): Box {
  return { element, parent, tag, role, signature: '', first, last: first - 1, composites: new Map() };
}

/** One collecting of one page: walks what a person can see, once, and gathers lines. */
class Collector {
  readonly #lines: Line[] = [];
  readonly #tables: Table[] = [];
  readonly #unticked = new Set<Node>();
  readonly #marked = new Set<Node>();
  readonly #isInert: boolean;
  readonly #dom = dom();
  #text = '';
  #element: Element | null = null;
  #around: Around | null = null;
  #hasBorder = false;
  #isTextUnticked = false;
  #isCut = false;
  #depth = 0;

  constructor(isInert: boolean) {
    this.#isInert = isInert;
  }

  page(root: Element): Page {
    const box = newBox(root, null, 'root', null, 0);
    const around: Around = {
      box,
      cell: null,
      row: null,
      table: null,
      isInHead: false,
      level: 0,
      label: null,
      title: null,
      isUnticked: false,
      isStruck: false,
      isOverlay: false,
      isPre: false,
      list: null,
      frameDepth: 0,
    };
    this.#root(root, around);
    box.last = this.#lines.length - 1;
    const lines = this.#unticked.size === 0 ? this.#lines : this.#lines.map((line) => this.#withTick(line));
    const language = root.ownerDocument.defaultView?.navigator.language ?? '';
    return { lines, tables: this.#tables, root: box, isCut: this.#isCut, language };
  }

  #withTick(line: Line): Line {
    let node: Node | null = line.element;
    for (let up = 0; node !== null && up < 4; up++) {
      if (this.#unticked.has(node)) return { ...line, isUnticked: true };
      node = this.#dom.parent(node);
    }
    return line;
  }

  #root(root: Element | ShadowRoot, around: Around): void {
    for (const element of root.querySelectorAll(markedSelector)) this.#marked.add(element);
    this.#children(root.ownerDocument.createTreeWalker(root, 5 /* elements and text */), around);
    this.#flush();
  }

  #children(walker: TreeWalker, around: Around): void {
    if (this.#depth > maxDepth || this.#lines.length > maxLines) {
      this.#isCut = true;
      return;
    }
    let node = walker.firstChild();
    if (node === null) return;
    this.#depth++;
    while (node !== null && this.#lines.length <= maxLines) {
      if (this.#dom.isElement(node)) this.#enter(node, walker, around);
      else if (this.#dom.isText(node)) this.#addText(node.data, around, node);
      node = walker.nextSibling();
    }
    this.#depth--;
    walker.parentNode();
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
      const parent = node === null ? null : this.#dom.parent(node);
      this.#element = parent !== null && this.#dom.isElement(parent) ? parent : around.box.element;
      this.#around = around;
    } else if (this.#hasBorder) this.#text += softBreak;
    this.#hasBorder = false;
    if (this.#text.length > maxLineLength) this.#isCut = true;
    else this.#text += data.length > maxLineLength ? data.slice(0, maxLineLength) : data;
  }

  /** Ends the line being gathered. */
  #flush(): void {
    const around = this.#around;
    const text = this.#text === '' ? '' : cleanText(this.#text);
    if (around !== null && text !== '')
      this.#lines.push({
        index: this.#lines.length,
        text,
        element: this.#element,
        box: around.box,
        cell: around.cell,
        level: around.level,
        label: around.label,
        title: around.title,
        isUnticked: around.isUnticked || around.isStruck || this.#isTextUnticked,
        isStruck: around.isStruck,
        isOverlay: around.isOverlay,
      });
    this.#text = '';
    this.#around = null;
    this.#hasBorder = false;
    this.#isTextUnticked = false;
  }

  #isSeen(element: Element): boolean {
    if (this.#isInert) return isDrawnByAttribute(element);
    if (!this.#dom.isDrawn(element)) return false;
    if (!this.#dom.hasLayout) return !hiddenClass.test(this.#dom.attribute(element, 'class') ?? '');
    return true;
  }

  /** Helper text for screen readers is drawn in a box of one pixel, or has nothing to be drawn on. */
  #isTiny(element: Element): boolean {
    return !this.#isInert && this.#dom.hasLayout && this.#dom.width(element) <= 1 && this.#dom.height(element) <= 1;
  }

  #enter(element: Element, walker: TreeWalker, around: Around): void {
    const tag = this.#dom.localName(element);
    const kind = tagKinds.get(tag) ?? 'block';
    if (kind === 'skipped') return;
    if (kind === 'break') return this.#flush();
    if (!this.#isSeen(element)) return;
    if (kind === 'control') return this.#control(element, around);
    if (kind === 'frame') return this.#frame(element, around);
    const next = this.#marked.has(element) ? this.#withMarks(element, around) : around;
    if (next === null) return;
    if (kind === 'slot') return this.#slot(element, walker, next);
    if (kind === 'block') return this.#block(element, tag, walker, next);
    if (kind === 'soft') {
      if (this.#isTiny(element)) return;
      this.#hasBorder = true;
    }
    if (kind === 'struck') return this.#struck(element, walker, next);
    const isLead = this.#text === '';
    this.#inside(element, walker, next);
    // Bold words that begin a line are often its label.
    if (kind === 'soft' || (isLead && this.#text !== '' && (tag === 'b' || tag === 'strong'))) this.#hasBorder = true;
  }

  /** Struck words are a line of their own, so that what stands after them is not struck. */
  #struck(element: Element, walker: TreeWalker, around: Around): void {
    this.#flush();
    this.#inside(element, walker, { ...around, isStruck: true });
    this.#flush();
  }

  #inside(element: Element, walker: TreeWalker, around: Around): void {
    const shadow = this.#dom.shadowRoot(element);
    if (shadow === null) this.#children(walker, around);
    else this.#root(shadow, around);
  }

  #slot(slot: Element, walker: TreeWalker, around: Around): void {
    const nodes = this.#dom.assignedNodes(slot);
    if (nodes.length === 0) return this.#children(walker, around);
    for (const node of nodes) {
      if (this.#dom.isText(node)) this.#addText(node.data, around, node);
      else if (this.#dom.isElement(node)) {
        for (const marked of [node, ...node.querySelectorAll(markedSelector)]) this.#marked.add(marked);
        this.#enter(node, slot.ownerDocument.createTreeWalker(node, 5), around);
      }
    }
  }

  /** Reads the attributes of an element that has any that matter; null when the element is not to be read. */
  #withMarks(element: Element, around: Around): Around | null {
    const { attribute } = this.#dom;
    const role = attribute(element, 'role');
    if (role !== null && skippedRoleSet.has(role)) return null;
    const selected = attribute(element, 'aria-checked') ?? attribute(element, 'aria-selected');
    if (role === 'option' && selected !== 'true') return null;
    if (role === 'tabpanel' && this.#isClosedTab(element)) return null;
    if (attribute(element, 'aria-hidden') === 'true' && this.#isOrnament(element)) return null;
    const title = attribute(element, 'title') ?? attribute(element, 'aria-label');
    return {
      ...around,
      title: title === null || title === '' ? around.title : title.slice(0, 200),
      label: attribute(element, 'aria-labelledby') === null || role === 'tabpanel' ? around.label : ariaLabel(element),
      isUnticked:
        around.isUnticked || (selected === 'false' && (role === 'checkbox' || role === 'radio' || role === 'switch')),
      isOverlay:
        around.isOverlay ||
        role === 'dialog' ||
        role === 'listbox' ||
        role === 'alertdialog' ||
        attribute(element, 'aria-modal') === 'true',
    };
  }

  #isOrnament(element: Element): boolean {
    return this.#dom.childCount(element) === 0 && !/\d/.test(element.textContent);
  }

  #isClosedTab(panel: Element): boolean {
    const ids = this.#dom.attribute(panel, 'aria-labelledby');
    const tab = ids === null ? null : panel.ownerDocument.getElementById(ids);
    return tab !== null && this.#dom.attribute(tab, 'aria-selected') === 'false';
  }

  #block(element: Element, tag: string, walker: TreeWalker, around: Around): void {
    this.#flush();
    const isMarked = this.#marked.has(element);
    const role = isMarked ? this.#dom.attribute(element, 'role') : null;
    const box = newBox(element, around.box, tag, role, this.#lines.length);
    const next = this.#withList(tag, this.#withTable(element, tag, role, { ...around, box }));
    const ariaLevel = role === 'heading' ? this.#dom.attribute(element, 'aria-level') : null;
    const level = headingLevel(tag, role, ariaLevel) || around.level;
    const isOverlay = around.isOverlay || tag === 'dialog';
    const isPre = tag === 'pre';
    const first = this.#lines.length;
    this.#inside(element, walker, { ...next, level, isOverlay, isPre });
    this.#flush();
    this.#close(box, first);
    if (tag === 'dt' && around.list !== null)
      around.list.term = this.#lines
        .slice(first)
        .map((line) => line.text)
        .join(' ')
        .slice(0, 160);
  }

  #close(box: Box, first: number): void {
    box.last = this.#lines.length - 1;
    const element = box.element;
    if (element === null || box.last < first) return;
    // A block of one pixel is helper text: take its lines back.
    if (box.last === first && this.#isTiny(element)) {
      this.#lines.length = first;
      box.last = first - 1;
      return;
    }
    if (box.last === first || box.parent === null) return;
    box.signature = `${box.tag} ${this.#dom.attribute(element, 'class') ?? ''}`;
    const alike = box.parent.composites.get(box.signature);
    if (alike === undefined) box.parent.composites.set(box.signature, [box]);
    else alike.push(box);
  }

  #withList(tag: string, around: Around): Around {
    if (tag === 'dl') return { ...around, list: { term: null }, label: null };
    if (tag === 'dd' && around.list !== null) return { ...around, label: around.list.term };
    return around;
  }

  #withTable(element: Element, tag: string, role: string | null, around: Around): Around {
    if (isTableBox(tag, role)) {
      const table: Table = { rows: [], box: around.box };
      this.#tables.push(table);
      return { ...around, table, row: null, cell: null, isInHead: false };
    }
    if (around.table === null) return around;
    if (tag === 'thead') return { ...around, isInHead: true };
    if (isRowBox(tag, role)) {
      const row: Row = { table: around.table, cells: [], box: around.box, isInHead: around.isInHead };
      around.table.rows.push(row);
      return { ...around, row, cell: null };
    }
    if (around.row !== null && isCellBox(tag, role))
      return { ...around, cell: this.#cell(element, tag, role, around.row, around.box) };
    return around;
  }

  #cell(element: Element, tag: string, role: string | null, row: Row, box: Box): Cell {
    const { attribute } = this.#dom;
    const span = (name: string): number => Math.min(Math.max(Number(attribute(element, name) ?? 1) || 1, 1), 100);
    const isHeader = role === null ? tag === 'th' : role === 'columnheader' || role === 'rowheader';
    const cell: Cell = {
      row,
      isHeader,
      box,
      column: row.cells.length,
      columnSpan: span('colspan'),
      rowSpan: span('rowspan'),
      scope:
        role === 'rowheader' ? 'row' : role === 'columnheader' ? 'col' : isHeader ? attribute(element, 'scope') : null,
    };
    row.cells.push(cell);
    return cell;
  }

  #control(control: Element, around: Around): void {
    const reading = controlReading(control);
    if (reading.kind === 'none') return;
    this.#flush();
    if (reading.kind === 'tick') {
      if (reading.isTicked) return;
      for (const label of reading.labels) this.#unticked.add(label);
      this.#isTextUnticked = reading.labels.length === 0;
      return;
    }
    const box = newBox(control, around.box, 'control', null, this.#lines.length);
    const inside = { ...around, box, label: reading.label ?? around.label, title: null };
    for (const part of reading.text.split('\n').slice(0, 200)) {
      this.#addText(part, inside, null);
      this.#flush();
    }
    box.last = this.#lines.length - 1;
  }

  #frame(frame: Element, around: Around): void {
    this.#flush();
    const inside = around.frameDepth < maxFrameDepth ? this.#dom.frameDocument(frame) : null;
    const root = inside?.documentElement;
    if (root === undefined) return;
    const box = newBox(root, around.box, 'frame', null, this.#lines.length);
    this.#root(root, { ...around, box, frameDepth: around.frameDepth + 1 });
    box.last = this.#lines.length - 1;
  }
}

/** Collects what a person can see of a document, as lines. The only stage that touches the page; it changes nothing. */
export function collect(document: Document): Page {
  return new Collector(document.defaultView === null).page(document.documentElement);
}
