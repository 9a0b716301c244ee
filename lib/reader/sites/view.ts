import type { ReaderSite, View } from '../../domain/sites/site.ts';
import { isShown } from './field.ts';
import { plainWords, withoutCount, type Finder } from './find.ts';
import type { ReaderParts } from './site-reader.ts';

/** Which of a record's pages is open: by its path with the route after `#`, and by the tabs that are chosen. */

/** Whether a site describes a page at this path. */
export const isSitePage = ({ pages }: ReaderSite, path: string): boolean =>
  pages.some((pattern) => {
    const parts = path.replace(/#.*/, '').split('/');
    return pattern
      .split('/')
      .every((part, index) => (part === '' || part === '*' ? parts[index] !== undefined : part === parts[index]));
  });

const mostParts = 12;

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part).replace(/\s+/g, '_');
  } catch {
    return part;
  }
};

/** The parts of a path, `/app/#/patients/7` as `/app#!/patients/7?from=list`. */
export function viewParts(path: string): readonly string[] {
  const [page = '', hash = ''] = path.split('#');
  const [route = ''] = hash.replace(/^!/, '').split('?');
  const parts = [...page.split('/'), ...(route.startsWith('/') ? ['#', ...route.split('/')] : [])];
  return parts
    .filter((part) => part !== '')
    .slice(0, mostParts)
    .map(decoded);
}

const chosen =
  '[role="tab"][aria-selected="true"], [aria-current="page"], [aria-current="location"], [role="tablist"] .active, ' +
  'nav a.active, nav button.active, nav li.active, ul.nav .active, ul.tabs .active';

const mostChosen = 20;

/** The words of each tab that is chosen, where a person sees it. */
export const chosenTabs = (finder: Finder, parts: ReaderParts): readonly string[] =>
  finder
    .elements(chosen)
    .slice(0, mostChosen)
    .filter((tab) => isShown(tab, parts))
    .map(({ textContent }) => withoutCount(textContent));

/** Whether a block that was taught on one page of a record belongs to the page that is open. */
export function isOnView(view: View, finder: Finder, path: string, parts: ReaderParts): boolean {
  const [taught, now] = [view.path.split('/').filter((part) => part !== ''), viewParts(path)];
  if (taught.length !== now.length || !taught.every((part, at) => part === '*' || part === now[at])) return false;
  const tabs = view.tabs.length === 0 ? [] : chosenTabs(finder, parts).map(plainWords);
  return view.tabs.every((tab) => tabs.includes(plainWords(tab)));
}
