import type { Place, Way } from '../../domain/sites/site.ts';
import type { Line } from '../collect/line.ts';
import type { PageContext } from '../interpret/context.ts';
import type { Budget } from './budget.ts';
import type { ReaderParts } from './site-reader.ts';

/** Lines `first` to `last` of the page. */
export type Span = { readonly first: number; readonly last: number };

/** Finds what descriptions describe, on one page: only what a person can see, in frames and shadow roots too. */
export type Finder = {
  /** Every place that fits a description, in order, whatever its number. */
  readonly all: (by: Way['by'], is: string) => readonly Span[];
  /** The place described; null when the page has not as many of them as when it was taught. */
  readonly one: (way: Way) => Span | null;
};

/** Elements looked at for one description: beyond that it tells nothing. */
const maxElements = 60;

/** Words as they are compared: case, colons and spacing do not matter. */
export const plainWords = (text: string): string =>
  text
    .replace(/[\s\u2003]+/g, ' ')
    .replace(/[ :]+$/, '')
    .trim()
    .toLowerCase();

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

  const underHeading = (line: Line): Span | null => {
    const region = context.regionOf(line);
    if (region?.line !== line) return null;
    let last = line.index;
    while (last < region.scope.last && isUnder(context, last + 1, region)) last++;
    return last === line.index ? null : { first: line.index + 1, last };
  };

  const byWords = (by: Way['by'], words: string): readonly Span[] =>
    lines.flatMap((line): Span[] => {
      const { index } = line;
      if (by === 'heading') return plainWords(line.text) === words ? [underHeading(line) ?? []].flat() : [];
      const said = by === 'label' ? parts.labelOf(context, line) : (lines[index - 1]?.text ?? '');
      return plainWords(said) === words ? [{ first: index, last: index }] : [];
    });

  const find = (by: Way['by'], is: string, wanted: number): readonly Span[] =>
    by === 'role' || by === 'mark' || by === 'path' ? spansOf(elementsBy(is), wanted) : byWords(by, plainWords(is));
  return {
    all: (by, is) => find(by, is, maxElements),
    one({ by, is, nth, of }) {
      // One more than there were is enough to tell that there are more.
      const found = find(by, is, of === 0 ? nth : of + 1);
      return of === 0 || found.length === of ? (found[nth - 1] ?? null) : null;
    },
  };
}

function isUnder(context: PageContext, index: number, region: object): boolean {
  const line = context.page.lines[index];
  for (let at = line === undefined ? null : context.regionOf(line); at !== null; at = at.parent)
    if (at === region) return true;
  return false;
}

/** How many descriptions of a place have to agree. */
export const agreeing = ({ exact, ways }: Place): number =>
  exact === 3 ? ways.length : Math.min(ways.length, exact === 2 ? Math.max(2, Math.ceil(ways.length / 2)) : 2);
