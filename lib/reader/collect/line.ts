/**
 * What the collect stage hands on: the page as *lines* of visible text in reading order, each in its box and, if in a
 * table, its cell. Later stages see no DOM but through the line's element, and only to say where a fact stands.
 */

/** A block-level element that holds lines; `first` to `last` are the numbers of the lines inside it. */
export type Box = {
  readonly element: Element | null;
  readonly parent: Box | null;
  readonly tag: string;
  readonly role: string | null;
  signature: string;
  first: number;
  last: number;
  /** All children, those that hold nothing among them. */
  children: Box[] | null;
  /** The children that hold more than one line, by signature: several of a kind may be the items of a list. */
  composites: Map<string, Box[]> | null;
};

export type Cell = {
  row: Row;
  readonly isHeader: boolean;
  readonly scope: string | null;
  readonly columnSpan: number;
  readonly rowSpan: number;
  column: number;
  /** The column that the page itself numbers it with, from 0; below 0 for none. */
  readonly at?: number;
  readonly box: Box;
};

export type Row = {
  readonly table: Table;
  readonly cells: Cell[];
  readonly box: Box;
  readonly isInHead: boolean;
};

export type Table = {
  readonly rows: Row[];
  readonly box: Box;
  /** The cell that the table lies in. */
  readonly within?: Cell | null;
  /** Rows of it may not be shown: what stands above a row may not be what it follows. */
  hidesRows?: boolean;
};

export type Line = {
  readonly index: number;
  /** Visible text; `softBreak` stands where one inline element ends and another begins. */
  readonly text: string;
  readonly element: Element | null;
  /** The tag of its element, and after it its classes where it has any. */
  readonly look: string;
  readonly box: Box;
  cell: Cell | null;
  /** Heading level 1-6, 0 for none. */
  readonly level: number;
  /** The label tied to this line by the page itself: `label`, `dt`, `aria-labelledby`, `aria-label`. */
  readonly label: string | null;
  /** A `title` or `aria-label` that spells out what the visible text cuts short. */
  readonly title: string | null;
  /** The label of a box that is not ticked, or an option that is not chosen. */
  readonly isUnticked: boolean;
  /** Struck out: `isUnticked` too. */
  readonly isStruck: boolean;
  /** In a dialog or another layer over the page. */
  readonly isOverlay: boolean;
  /** The fields among which it is one. */
  readonly record?: FieldsOfOne;
};

/** What the page tells of one thing, field by field, and the words that name it. */
export type FieldsOfOne = { readonly subject: string; readonly lines: Line[] };

/** A page of more lines is not read: it costs the page too much, and who it is about might stand further down. */
export const maxLines = 60_000;

/** All that was collected of one page. `isCut` says that something was too long or too deep to be read. */
export type Page = {
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
  readonly root: Box;
  readonly isCut: boolean;
  /** Frames that were not looked into: of another address, or too deep in others. */
  readonly unread: readonly Element[];
  /** The browser's language: weak evidence for the order of day and month, never enough alone. */
  readonly language: string;
  /** A digest of where the elements stood that were walked, and in which of them lines began. */
  readonly shape: string;
};

/** Stands in a line's text between two inline elements. White space to every parser; a border where one is looked for. */
export const softBreak = '\u2003';
