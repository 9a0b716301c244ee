import type { Place, View } from '../../domain/sites/site.ts';
import type { SiteOnPage } from '../sites/site-reader.ts';
import { chosenTabs, viewParts } from '../sites/view.ts';
import { isFact, type Describing } from './describe.ts';
import { isLabelText } from './signs.ts';

/** The pattern of the pages that are laid out like this one: a part with a digit is somebody's, so any will do there. */
function pagePatternOf(path: string): string {
  const parts = path.split('/').slice(1, 6);
  const named = parts.map((part) => (/^[A-Za-z_~.-][A-Za-z_~.-]{0,40}$/.test(part) || part === '' ? part : '*'));
  const first = named.indexOf('*');
  return `/${(first === -1 ? named : named.slice(0, first + 1)).join('/')}`.slice(0, 120);
}

/** Places as a site for the page that is taught. */
export const siteOn = ({ location }: Document, places: readonly Place[]): SiteOnPage => ({
  site: { name: 'taught', version: 1, pages: [pagePatternOf(location.pathname)], places: [...places] },
  path: location.pathname + location.hash,
});

const mostTabs = 4;

/** The page that is taught, among the pages of its record. Nothing of it names anybody, or what somebody has. */
export function viewOf({ finder, parts, personal }: Describing, path: string): View {
  const isTold = (part: string): boolean =>
    /^(?:#|[A-Za-z_~.-]{1,40})$/.test(part) &&
    !part
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => personal.has(word));
  const tabs = chosenTabs(finder, parts).filter((tab) => isLabelText(tab, personal) && !isFact(tab));
  return {
    path: `/${viewParts(path)
      .map((part) => (isTold(part) ? part : '*'))
      .join('/')}`,
    tabs: [...new Set(tabs)].slice(0, mostTabs),
  };
}
