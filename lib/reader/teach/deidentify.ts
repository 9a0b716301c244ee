import { exampleWords, isExampleTag, type ExampleElement, type SiteExample } from '../../domain/sites/site-example.ts';
import type { PlaceKind } from '../../domain/sites/place-kind.ts';
import type { Place } from '../../domain/sites/site.ts';
import { dom } from '../collect/dom.ts';
import type { Line } from '../collect/line.ts';
import { findField, labelsOf, wordsOf } from '../sites/field.ts';
import type { Span } from '../sites/find.ts';
import { columnsIn, tablesIn } from '../sites/said.ts';
import { isFact, type Describing } from './describe.ts';
import { isLabelText, marksOf } from './signs.ts';

const mostLines = 4;
const mostRows = 2;

/** The words that stand for a line of a place. */
const wordFor = (what: PlaceKind): string =>
  what === 'name' || what === 'birthDate' || what === 'nhsNumber' ? exampleWords[what] : exampleWords.fact;

/** Every line that a description of a place leads to or leans on. */
function linesFor({ context, finder }: Describing, places: readonly Place[]): ReadonlySet<Line> {
  const { lines } = context.page;
  const wanted = new Set<Line>();
  const add = (index: number): void => {
    const line = lines[index];
    if (line !== undefined) wanted.add(line);
  };
  const addSpan = ({ first, last }: Span): void => {
    for (let index = first - 1; index <= Math.min(last, first + mostLines); index++) add(index);
    add(last);
    const heading = lines[first] === undefined ? null : context.regionOf(lines[first]);
    if (heading !== null) add(heading.line.index);
  };
  for (const { what, ways } of places)
    for (const { by, is, nth, of } of what === 'entries' ? [] : ways)
      for (const span of finder.all(by, is).slice(0, of === 0 ? nth : of)) addSpan(span);
  for (const line of headLines({ context, finder }, places)) wanted.add(line);
  return wanted;
}

/** The headers and the first rows of the tables whose columns were told. */
function headLines(
  { context, finder }: Pick<Describing, 'context' | 'finder'>,
  places: readonly Place[],
): readonly Line[] {
  const spans = places.flatMap(({ columns = [], ways }) =>
    columns.length === 0 ? [] : ways.flatMap((way) => finder.one(way) ?? []),
  );
  return [...new Set(spans.flatMap((span) => tablesIn(context, span)))].flatMap((table) => {
    const firsts = table.rows
      .slice(0, mostRows)
      .flatMap(({ cells }) => cells.flatMap((cell) => context.readCell(cell) ?? []));
    return [...firsts, ...columnsIn(context, table)].flatMap(({ lines: [first] }) => first ?? []);
  });
}

/** What a line says in the example: an invented person's fact, a label that describes a place, or nothing of the page. */
function textFor({ context, finder, personal }: Describing, places: readonly Place[], line: Line): string {
  const said = line.text.replace(/[: ]+$/, '');
  // A label may lie in one block with what it labels: it stays, or the descriptions by words would lead nowhere.
  const isUsed = places.some(({ ways }) => ways.some(({ is }) => is.toLowerCase() === said.toLowerCase()));
  // The words over the columns that were told make the others columns too.
  const isHead = places.some(({ columns = [] }) => columns.length > 0) && context.cellOf(line)?.isInHeaderRow === true;
  if ((isUsed || (isHead && !isFact(said))) && isLabelText(said, personal)) return line.text;
  const kinds = places.filter(({ ways }) =>
    ways.some((way) => {
      const span = finder.one(way);
      return span !== null && span.first <= line.index && line.index <= span.last;
    }),
  );
  const who = kinds.filter(({ what }) => wordFor(what) !== exampleWords.fact).map(({ what }) => wordFor(what));
  return who.length > 0 ? who.join(' ') : exampleWords.fact;
}

const keptAttributes = ['role', 'scope', 'type', 'name', 'itemprop', 'aria-label', 'for', 'contenteditable'];

/** The box for entries with the labels tied to it: of the labels the words, of what is typed in it nothing. */
function fieldTexts({ parts, personal }: Describing, document: Document, places: readonly Place[]) {
  const place = places.find(({ what }) => what === 'entries');
  const field = place === undefined ? null : (findField(document, place, parts)?.field ?? null);
  if (field === null) return [];
  const labels = labelsOf(field).map((label): [Element, string] => [label, wordsOf(label)]);
  return [[field, ''] satisfies [Element, string], ...labels.filter(([, words]) => isLabelText(words, personal))];
}

function attributesOf(element: Element, { personal }: Describing): [string, string][] {
  const marks = marksOf(element, personal);
  const kept: [string, string][] = [];
  const id = element.getAttribute('id') ?? '';
  if (marks.includes(`${element.localName}#${id}`)) kept.push(['id', id]);
  const names = [...element.classList].filter((name) => marks.includes(`${element.localName}.${name}`));
  if (names.length > 0) kept.push(['class', names.join(' ').slice(0, 120)]);
  for (const { name, value } of element.attributes)
    if (
      marks.includes(`${element.localName}[${name}="${value}"]`) ||
      (keptAttributes.includes(name) && isLabelText(value, personal))
    )
      kept.push([name, value]);
  return kept.slice(0, 8);
}

/** The outermost elements of a document's body or of a shadow root. */
function topsOf(tree: Node): readonly Element[] {
  const { children, isRoot } = dom();
  return Array.from(children((isRoot(tree) ? tree.querySelector('body') : null) ?? tree));
}

/**
 * Makes the saved example of a page: the elements on the way to the taught places, with an invented person in them.
 * Nothing else of the page's words is in it. What stands in a shadow root or a frame stands
 * there as another page below: descriptions do not reach beyond either.
 */
export function exampleOf(describing: Describing, document: Document, places: readonly Place[]): SiteExample {
  const texts = new Map<Element, string[]>();
  const wanted = new Set<Element>();
  const want = (element: Element): void => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) wanted.add(at);
  };
  for (const line of linesFor(describing, places)) {
    if (line.element === null) continue;
    const isFirst = !texts.has(line.element);
    const said = texts.get(line.element) ?? [];
    if (isFirst) texts.set(line.element, said);
    const text = textFor(describing, places, line);
    if (!said.includes(text)) said.push(text);
    want(line.element);
  }
  for (const [element, text] of fieldTexts(describing, document, places)) {
    texts.set(element, [text]);
    want(element);
  }
  const elements: ExampleElement[] = [];
  const visit = (element: Element, depth: number): void => {
    if (!wanted.has(element)) return;
    const text = (texts.get(element) ?? []).join(' ').slice(0, 80);
    // A tag that an example may not hold stands there as a plain block: the descriptions that name it are not tested.
    const tag = isExampleTag(element.localName) ? element.localName : 'div';
    elements.push({ depth, tag, attributes: attributesOf(element, describing), text });
    for (const child of element.children) visit(child, depth + 1);
  };
  const trees = new Set<Node>(
    describing.context.page.lines.flatMap(({ element }) => (element === null ? [] : dom().root(element))),
  );
  for (const tree of trees.add(document)) for (const child of topsOf(tree)) visit(child, 0);
  return elements.slice(0, 400);
}

/** Builds the example as a document that is never shown, loads nothing and runs nothing. */
export function exampleDocument(example: SiteExample): Document {
  const document = new DOMParser().parseFromString('', 'text/html');
  const open: Element[] = [document.body];
  for (const { depth, tag, attributes, text } of example) {
    const element = document.createElement(tag);
    for (const [name, value] of attributes) element.setAttribute(name, value);
    if (element instanceof HTMLInputElement) element.value = text;
    else element.textContent = text;
    open.length = depth + 1;
    open[depth]?.append(element);
    open.push(element);
  }
  return document;
}
