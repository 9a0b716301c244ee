import type { Place, Way } from '../../domain/sites/site.ts';
import type { Box, Line } from '../collect/line.ts';
import type { PageContext } from '../interpret/context.ts';
import type { Budget } from './budget.ts';
import type { ReaderParts } from './site-reader.ts';

/** Lines `first` to `last` of the page. */
export type Span = { readonly first: number; readonly last: number };

/** A heading or a line of buttons more or less makes it no other block. */
export const isSameBlock = (one: Span, other: Span): boolean =>
  Math.abs(one.first - other.first) + Math.abs(one.last - other.last) <= 3;

/** Finds what descriptions describe, on one page: only what a person can see, in frames and shadow roots too. */
export type Finder = {
  /** Every place that fits a description, in order, whatever its number. */
  readonly all: (by: Way['by'], is: string) => readonly Span[];
  /** The place described; null when the page has not as many of them as when it was taught. */
  readonly one: (way: Way) => Span | null;
  /** The elements that fit a selector, seen or not. */
  readonly elements: (selector: string) => readonly Element[];
};

/** Elements looked at for one description: beyond that it tells nothing. */
const maxElements = 60;

/** Words without the colon, the count or the day at their end: "Problems (5)", "Allergies:", "Physical health (12 Nov 2026)". */
export const withoutCount = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[ :]*(?:\([^()]*\d[^()]*\)| \d{1,3})?[ :]*$/, '')
    .trim();

/** Words as they are compared: case, colons, counts and spacing do not matter. */
export const plainWords = (text: string): string => withoutCount(text).toLowerCase();

/** The lines that an element holds, or null. */
export function spanOf({ dom }: ReaderParts, lines: readonly Line[], element: Element): Span | null {
  const { contains } = dom();
  const isIn = (line: Line): boolean => line.element !== null && contains(element, line.element);
  const first = lines.findIndex(isIn);
  return first === -1 ? null : { first, last: lines.findLastIndex(isIn) };
}

/** Makes the finder of one page. */
export function finderOf(context: PageContext, parts: ReaderParts, budget: Budget | null = null): Finder {
  const { lines } = context.page;
  const { select, children, matches, root } = parts.dom();
  const roots = new Set(lines.flatMap(({ element }) => (element === null ? [] : root(element))));

  const allBy = (selector: string): readonly Element[] =>
    [...roots].flatMap((each) =>
      Array.from(children(each)).flatMap((top) => [...(matches(top, selector) ? [top] : []), ...select(top, selector)]),
    );
  const elementsBy = (selector: string): readonly Element[] =>
    budget === null ? allBy(selector) : budget.look(() => allBy(selector));
  /** Those of the elements that show something, in order, as many as are wanted. */
  const spansOf = (elements: readonly Element[], wanted: number): readonly Span[] => {
    const spans: Span[] = [];
    for (const element of elements.slice(0, maxElements)) {
      const span = spans.length < wanted ? spanOf(parts, lines, element) : null;
      if (span !== null) spans.push(span);
    }
    return spans;
  };

  const underHeading = (line: Line): Span[] => {
    const region = context.regionOf(line);
    if (region?.line !== line) return below(line);
    let last = line.index;
    while (last < region.scope.last && isUnder(context, last + 1, region)) last++;
    return last === line.index ? [] : [{ first: line.index + 1, last }];
  };

  const byWords = (by: Way['by'], words: string): readonly Span[] =>
    lines.flatMap((line): Span[] => {
      const { index } = line;
      if (by === 'heading') return plainWords(line.text) === words ? underHeading(line) : [];
      const said = by === 'label' ? parts.labelOf(context, line) : (lines[index - 1]?.text ?? '');
      return plainWords(said) === words ? [{ first: index, last: index }] : [];
    });

  const find = (by: Way['by'], is: string, wanted: number): readonly Span[] =>
    by === 'role' || by === 'mark' || by === 'path' ? spansOf(elementsBy(is), wanted) : byWords(by, plainWords(is));
  return {
    elements: elementsBy,
    all: (by, is) => find(by, is, maxElements),
    one({ by, is, nth, of }) {
      // One more than there were is enough to tell that there are more.
      const found = find(by, is, of === 0 ? nth : of + 1);
      return of === 0 || found.length === of ? (found[nth - 1] ?? null) : null;
    },
  };
}

/** The rest of each block that a line begins, smallest first: words that no reader knows for a heading may be one. */
function below({ index, box }: Line): Span[] {
  const spans: Span[] = [];
  for (let at: Box | null = box; at !== null && at.first === index; at = at.parent)
    if (at.last > index && at.last !== spans.at(-1)?.last) spans.push({ first: index + 1, last: at.last });
  return spans;
}

/** Whether a heading governs a line. */
export function isUnder(context: PageContext, index: number, region: object): boolean {
  const line = context.page.lines[index];
  for (let at = line === undefined ? null : context.regionOf(line); at !== null; at = at.parent)
    if (at === region) return true;
  return false;
}

/** How many descriptions of a place have to agree. */
export const agreeing = ({ exact, ways }: Place): number =>
  exact === 3 ? ways.length : Math.min(ways.length, exact === 2 ? Math.max(2, Math.ceil(ways.length / 2)) : 2);
