import type { PlaceKind } from '../../domain/sites/place-kind.ts';
import type { Way } from '../../domain/sites/site.ts';
import type { Line } from '../collect/line.ts';
import type { PageContext } from '../interpret/context.ts';
import { plainWords, spanOf, type Finder, type Span } from '../sites/find.ts';
import type { ReaderParts } from '../sites/site-reader.ts';
import { isWho, valueIn } from '../sites/taught.ts';
import { elementsOver, isLabelText, marksOf, pathOf, rolesOf, type Personal } from './signs.ts';

const most = 6;

/** What describing needs: the page, and what may not stand in a description. */
export type Describing = {
  readonly context: PageContext;
  readonly parts: ReaderParts;
  readonly finder: Finder;
  readonly personal: Personal;
};

/** A description to be tried. */
export type Candidate = readonly [by: Way['by'], is: string];

const within = (outer: Span, inner: Span): boolean => outer.first <= inner.first && inner.last <= outer.last;

const sizeOf = ({ first, last }: Span): number => last - first;

/** Whether a found span tells the same as what was pointed at: the same value, or the same block. */
function fits({ context, parts }: Describing, what: PlaceKind, span: Span, target: Span): boolean {
  // A heading and a line of buttons more make it no other block; a line less would lose a fact.
  if (!isWho(what)) return within(target, span) && sizeOf(span) - sizeOf(target) <= 3;
  const isNear = Math.abs(sizeOf(span) - sizeOf(target)) <= 1;
  if (!isNear || !(within(span, target) || within(target, span))) return false;
  return valueIn(context, parts, what, span) === valueIn(context, parts, what, target);
}

function inWords({ context, parts, personal }: Describing, what: PlaceKind, span: Span): readonly Candidate[] {
  const line = context.page.lines[span.first];
  if (line === undefined) return [];
  const label = parts.labelOf(context, line);
  const before = context.page.lines[span.first - 1]?.text ?? '';
  const region = context.regionOf(line);
  const heading = region === null ? '' : region.text;
  const said: readonly Candidate[] = [
    ['label', label],
    ['heading', heading],
    ...(plainWords(before) === plainWords(label) ? [] : [['after', before] as const]),
  ];
  // What leads to one line says nothing of how far a block goes.
  return said.filter(
    ([by, text]) => (isWho(what) || by === 'heading') && isLabelText(text.replace(/[: ]+$/, ''), personal),
  );
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
  const index = found.findIndex((each) => fits(describing, what, each, target));
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
  const candidates = [...inWords(describing, what, span), ...elements.flatMap((each) => inSelectors(describing, each))];
  return fewWays(candidates.flatMap((each) => wayBy(describing, what, each, span) ?? []));
}

/** Of descriptions that lead to one place, a few that do not hang on each other; those that stand alone go first. */
export function fewWays(ways: readonly Way[]): readonly Way[] {
  const kept: Way[] = [];
  for (const way of ways.toSorted((one, other) => rank(one) - rank(other))) {
    const alike = kept.filter(({ by }) => by === way.by);
    if (kept.length < most && alike.length < limits[way.by] && !alike.some(({ is }) => is === way.is)) kept.push(way);
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

/** One block of the page: its lines, and the elements that hold just these, innermost first. */
export type Box = { readonly elements: readonly Element[]; readonly span: Span };

/** The boxes round a line, smallest first, each holding more than the one before. */
export function boxesRound(parts: ReaderParts, lines: readonly Line[], line: Line): readonly Box[] {
  const boxes: { elements: Element[]; span: Span }[] = [];
  let element = line.element;
  while (element !== null && element.localName !== 'body' && element.localName !== 'html' && boxes.length < 20) {
    const span = spanOf(parts, lines, element);
    const last = boxes.at(-1);
    if (span !== null && last?.span.first === span.first && last.span.last === span.last) last.elements.push(element);
    else if (span !== null) boxes.push({ elements: [element], span });
    element = element.parentElement;
  }
  return boxes;
}
