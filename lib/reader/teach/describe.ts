import type { PlaceKind } from '../../domain/sites/place-kind.ts';
import type { Way } from '../../domain/sites/site.ts';
import { isSubject } from '../assemble/assemble.ts';
import type { Line } from '../collect/line.ts';
import type { PageContext } from '../interpret/context.ts';
import { isSameBlock, plainWords, spanOf, withoutCount, type Finder, type Span } from '../sites/find.ts';
import { readTerm } from '../recognise/terms.ts';
import type { ReaderParts } from '../sites/site-reader.ts';
import { isWho, valueIn } from '../sites/taught.ts';
import { elementsOver, isLabelText, marksOf, pathOf, rolesOf, type Personal } from './signs.ts';

const most = 6;

/** What describing needs: the page, and what may not stand in a description. */
export type Describing = {
  readonly context: PageContext;
  readonly parts: ReaderParts;
  readonly finder: Finder;
  /** The same page as a whole reading sees it: with the fields of each thing told together. */
  readonly asRead: Finder;
  readonly personal: Personal;
};

/** A description to be tried. */
export type Candidate = readonly [by: Way['by'], is: string];

const within = (outer: Span, inner: Span): boolean => outer.first <= inner.first && inner.last <= outer.last;

const sizeOf = ({ first, last }: Span): number => last - first;

/** Lines of a heading and of its buttons: more or less of them make it no other block. */
const linesOfHeading = 3;

/** Whether a found block is the one that was pointed at: what a heading governs lacks the heading. A line less would lose a fact. */
function isThatBlock(context: PageContext, by: Way['by'], span: Span, target: Span): boolean {
  const lead = span.first - target.first;
  const heading = context.page.lines[span.first - 1];
  const isLed = heading !== undefined && lead > 0 && lead <= linesOfHeading && heading.index >= target.first;
  const first = by === 'heading' && isLed ? span.first : target.first;
  return within(span, { first, last: target.last }) && sizeOf(span) - (target.last - first) <= linesOfHeading;
}

/** Whether a found span tells the same as what was pointed at: the same value, or the same block. */
function fits({ context, parts }: Describing, what: PlaceKind, by: Way['by'], span: Span, target: Span): boolean {
  if (!isWho(what)) return isThatBlock(context, by, span, target);
  if (!(within(span, target) || within(target, span))) return false;
  return valueIn(context, parts, what, span) === valueIn(context, parts, what, target);
}

const wordsOfHeading = 4;

/** What somebody has is no name of a place, though it heads a part of the page: it would stay in the site. */
export const isFact = (text: string): boolean => readTerm(text.replace(/^\P{L}+/u, '')) !== null;

function inWords({ context, parts, personal }: Describing, what: PlaceKind, span: Span): readonly Candidate[] {
  const line = context.page.lines[span.first];
  if (line === undefined) return [];
  const label = parts.labelOf(context, line);
  const before = context.page.lines[span.first - 1]?.text ?? '';
  const region = context.regionOf(line);
  const heading = region === null ? '' : region.text;
  // Words at the top of a block may be its heading too; a fact there is none, and stays out of what is kept.
  const isTop = region?.line !== line && !isSubject(line) && line.text.split(' ').length <= wordsOfHeading;
  const said: readonly Candidate[] = [
    ['label', label],
    ['heading', heading],
    ...(isTop && sizeOf(span) > 1 ? [['heading', line.text] as const] : []),
    ...(plainWords(before) === plainWords(label) ? [] : [['after', before] as const]),
  ];
  // What leads to one line says nothing of how far a block goes.
  return said
    .filter(([by]) => isWho(what) || by === 'heading')
    .map(([by, text]): Candidate => [by, withoutCount(text)])
    .filter(([, text]) => isLabelText(text, personal) && !isFact(text));
}

/** The descriptions of an element by selectors, the most lasting first. */
export function inSelectors({ personal }: Pick<Describing, 'personal'>, element: Element): readonly Candidate[] {
  const tag = element.localName;
  const own = { role: rolesOf(element, personal), mark: marksOf(element, personal) };
  const inside = (by: 'role' | 'mark', over: readonly string[]): Candidate[] =>
    over.flatMap((outer) => [...own[by].slice(0, 1), tag].map((one): Candidate => [by, `${outer} ${one}`]));
  return [
    ...own.role.map((role): Candidate => ['role', role]),
    ...own.mark.map((mark): Candidate => ['mark', mark]),
    ...elementsOver(element).flatMap((over) => [
      ...inside('role', rolesOf(over, personal)),
      ...inside('mark', marksOf(over, personal).slice(0, 2)),
    ]),
    ['path', pathOf(element)],
  ];
}

const fewPlaces = 4;

/** How a candidate tells the place: alone, by counting a few, or as one of the first of many; null when it does not. */
function wayBy(describing: Describing, what: PlaceKind, [by, is]: Candidate, target: Span): Way | null {
  const found = describing.finder.all(by, is);
  const index = found.findIndex((each) => fits(describing, what, by, each, target));
  return wayAmong([by, is], index, found.length);
}

/** The description of the place at `index` of so many that fit a candidate; null where it does not tell it. */
export function wayAmong([by, is]: Candidate, index: number, count: number): Way | null {
  if (index === -1 || is.length > 200) return null;
  if (count <= fewPlaces) return { by, is: is.trim(), nth: index + 1, of: count };
  return index < 3 && !inWordsKinds.has(by) ? { by, is: is.trim(), nth: index + 1, of: 0 } : null;
}

const inWordsKinds: ReadonlySet<Way['by']> = new Set(['label', 'after', 'heading']);
const limits: Readonly<Record<Way['by'], number>> = { label: 1, after: 1, heading: 1, role: 1, mark: 2, path: 1 };
const rank = ({ nth, of }: Way): number => (of === 0 ? 10 + nth : of);

/**
 * Describes a place in several ways that do not hang on each other: by words, by role, by name, by the way down to it.
 * Each is tried on the page first, and kept only where it leads to this very place.
 */
export function waysTo(describing: Describing, what: PlaceKind, { elements, span }: Box): readonly Way[] {
  const { finder, asRead } = describing;
  // The first words of the whole page say nothing of what is on it.
  const words = elements.some(({ localName }) => localName === 'body') ? [] : inWords(describing, what, span);
  const candidates = [...words, ...elements.flatMap((each) => inSelectors(describing, each))];
  const ways = candidates.flatMap((each) => wayBy(describing, what, each, span) ?? []);
  const agree = (one: Way, other: Way): boolean => {
    const [first, second] = [finder.one(one), finder.one(other)];
    return first !== null && second !== null && (isWho(what) || isSameBlock(first, second));
  };
  return fewWays(
    ways.filter((way) => isSameSpan(finder.one(way), asRead.one(way))),
    agree,
  );
}

const isSameSpan = (one: Span | null, other: Span | null): boolean =>
  one?.first === other?.first && one?.last === other?.last;

/**
 * Of descriptions that lead to one place, a few that do not hang on each other, and that agree; those that stand alone
 * go first.
 */
export function fewWays(ways: readonly Way[], agree: (one: Way, other: Way) => boolean = () => true): readonly Way[] {
  const kept: Way[] = [];
  for (const way of ways.toSorted((one, other) => rank(one) - rank(other))) {
    const alike = kept.filter(({ by }) => by === way.by);
    const isNew = alike.length < limits[way.by] && !alike.some(({ is }) => is === way.is);
    if (kept.length < most && isNew && kept.every((other) => agree(way, other))) kept.push(way);
  }
  return kept;
}

const signNames: Readonly<Record<Way['by'], string>> = {
  label: 'its label',
  after: 'the words before it',
  heading: 'the heading over it',
  role: 'its part of the page',
  mark: 'its name in the page',
  path: 'where it stands',
};

/** A description in plain words. */
export const signInWords = ({ by, is }: Way): string =>
  by === 'label' || by === 'after' || by === 'heading' ? `${signNames[by]}, “${is}”` : signNames[by];

/** One block of the page: its lines, and the elements that hold just these, innermost first; none for what a heading governs. */
export type Box = { readonly elements: readonly Element[]; readonly span: Span };

const mostBoxes = 20;

const facts: ReadonlySet<PlaceKind> = new Set(['problems', 'values', 'medicines']);

/** The boxes that the elements round a line make, up to one of these. */
function elementBoxes({ parts, context }: Describing, line: Line, ends: readonly string[]): readonly Box[] {
  const boxes: { elements: Element[]; span: Span }[] = [];
  let element = line.element;
  while (element !== null && !ends.includes(element.localName) && boxes.length < mostBoxes) {
    const span = spanOf(parts, context.page.lines, element);
    const last = boxes.at(-1);
    if (span !== null && last?.span.first === span.first && last.span.last === span.last) last.elements.push(element);
    else if (span !== null) boxes.push({ elements: [element], span });
    element = element.parentElement;
  }
  return boxes;
}

/**
 * The boxes round a line, smallest first, each holding more than the one before. Facts may also be told by the heading
 * over them alone, and stand on the whole page.
 */
export function boxesRound(describing: Describing, what: PlaceKind, line: Line): readonly Box[] {
  if (!facts.has(what)) return elementBoxes(describing, line, ['html', 'body']);
  const boxes = elementBoxes(describing, line, ['html']);
  const governed = governedBox(describing, line);
  const isKnown = ({ span }: Box): boolean =>
    governed === null || (within(span, governed.span) && isSameBlock(span, governed.span));
  return [...boxes, ...(governed === null || boxes.some(isKnown) ? [] : [governed])]
    .toSorted((one, other) => sizeOf(one.span) - sizeOf(other.span))
    .slice(0, mostBoxes);
}

/** What the heading over a line governs: rows may stand under it with nothing of their own round them. */
function governedBox({ context, finder, personal }: Describing, line: Line): Box | null {
  const heading = withoutCount(context.regionOf(line)?.text ?? '');
  if (!isLabelText(heading, personal) || isFact(heading)) return null;
  const span = finder.all('heading', heading).find(({ first, last }) => first <= line.index && line.index <= last);
  return span === undefined || sizeOf(span) === 0 ? null : { elements: [], span };
}

/** The elements that a box stands round together. */
export const elementsOf = ({ context }: Describing, { elements, span }: Box): readonly Element[] =>
  elements.length > 0
    ? elements.slice(-1)
    : context.page.lines.slice(span.first, span.last + 1).flatMap(({ element }) => element ?? []);
