import type { Around } from './around.ts';
import { ariaLabel } from './controls.ts';
import { dom } from './dom.ts';
import { skippedRoleSet } from './tags.ts';

/** Finds the elements with an attribute that says how they are to be read; the rest need not be asked. */
export const markedSelector =
  '[role],[title],[colspan],[rowspan],[scope],[aria-label],[aria-labelledby],[aria-hidden="true"],[aria-checked],[aria-selected],[aria-modal]';

const overlayRoles = new Set(['dialog', 'listbox', 'alertdialog']);
const tickRoles = new Set(['checkbox', 'radio', 'switch']);

const isOrnament = (element: Element): boolean => dom().childCount(element) === 0 && !/\d/.test(element.textContent);

function isClosedTab(panel: Element): boolean {
  const ids = dom().attribute(panel, 'aria-labelledby');
  const tab = ids === null ? null : panel.ownerDocument.getElementById(ids);
  return tab !== null && dom().attribute(tab, 'aria-selected') === 'false';
}

const isLeftOut = (element: Element, role: string | null, selected: string | null): boolean =>
  (role !== null && skippedRoleSet.has(role)) ||
  (role === 'option' && selected !== 'true') ||
  (role === 'tabpanel' && isClosedTab(element)) ||
  (dom().attribute(element, 'aria-hidden') === 'true' && isOrnament(element));

const isOverlay = (element: Element, role: string | null): boolean =>
  overlayRoles.has(role ?? '') || dom().attribute(element, 'aria-modal') === 'true';

/** What an element's attributes say holds inside it; null when it is not to be read. */
export function withMarks(element: Element, around: Around): Around | null {
  const { attribute } = dom();
  const role = attribute(element, 'role');
  const selected = attribute(element, 'aria-checked') ?? attribute(element, 'aria-selected');
  if (isLeftOut(element, role, selected)) return null;
  const title = attribute(element, 'title') ?? attribute(element, 'aria-label');
  return {
    ...around,
    title: title === null || title === '' ? around.title : title.slice(0, 200),
    label: attribute(element, 'aria-labelledby') === null || role === 'tabpanel' ? around.label : ariaLabel(element),
    isUnticked: around.isUnticked || (selected === 'false' && tickRoles.has(role ?? '')),
    isOverlay: around.isOverlay || isOverlay(element, role),
  };
}
