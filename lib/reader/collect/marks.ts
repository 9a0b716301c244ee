import type { Around } from './around.ts';
import { sectionKind, statusOfHeading } from '../recognise/words.ts';
import { ariaLabel } from './controls.ts';
import type { Cell } from './line.ts';
import { dom } from './dom.ts';
import { headingLevel, skippedRoleSet } from './tags.ts';

/** Finds the elements with an attribute that says how they are to be read; the rest need not be asked. */
export const markedSelector =
  '[role],[title],[colspan],[rowspan],[scope],[aria-label],[aria-labelledby],[aria-hidden="true"],[aria-checked],[aria-selected],[aria-modal],[alt],[class^="material-icons"],[class^="material-symbols"]';

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
  // Letters that a font draws as an icon.
  ((dom().attribute(element, 'aria-hidden') === 'true' ||
    /^material-(?:icons|symbols)/.test(dom().attribute(element, 'class') ?? '')) &&
    isOrnament(element));

const isOverlay = (element: Element, role: string | null): boolean =>
  overlayRoles.has(role ?? '') || dom().attribute(element, 'aria-modal') === 'true';

/** "11 Oct 2025 – Asthma review": a heading with its day, and no label. */
const isDayTitle = (name: string): boolean => /\d/.test(name) && sectionKind(name) === null;

/** Whether what names an element is a label of what it holds, and no heading. */
const isLabelled = (element: Element, role: string | null): boolean =>
  dom().attribute(element, 'aria-labelledby') !== null &&
  role !== 'tabpanel' &&
  !(role === 'region' && isDayTitle(ariaLabel(element) ?? ''));

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
    label: isLabelled(element, role) ? ariaLabel(element) : around.label,
    isUnticked: around.isUnticked || (selected === 'false' && tickRoles.has(role ?? '')),
    isOverlay: around.isOverlay || isOverlay(element, role),
  };
}

/** A tab is a heading under the title of the page, over those in its panel. */
export const tabLevel = 1.5;
/** What was pressed to open the part below it heads that part, if nothing else does. */
const openLevel = 7;

/** What the tab over a panel says of all in it: what kind of thing it is, or its status. */
export function tabOver(panel: Element, role: string | null): string | null {
  const tab = role === 'tabpanel' ? ariaLabel(panel) : null;
  // "Family", "Past": what else is in it may be nobody's history.
  return tab !== null &&
    !/^(?:family|past|previous|history)$/i.test(tab) &&
    (sectionKind(tab) ?? statusOfHeading(tab)) !== null
    ? tab
    : null;
}

/** Heading level of an element, 0 for none. */
export function levelIn(element: Element, tag: string, role: string | null): number {
  const { attribute } = dom();
  if (tag === 'button' || role === 'button')
    return attribute(element, 'aria-expanded') === 'true' && attribute(element, 'aria-haspopup') === null
      ? openLevel
      : 0;
  return headingLevel(tag, role, role === 'heading' ? attribute(element, 'aria-level') : null);
}

const pressed = 'a,button,input,label,[role="button"],[role="checkbox"],[tabindex],[onclick]';

/** The status that an icon stands for, alone in a cell: in a button it may be what a press would make of it. */
export function iconWord(icon: Element, cell: Cell | null): string | null {
  const { attribute, select, text } = dom();
  const word = attribute(icon, 'aria-label') ?? attribute(icon, 'title') ?? attribute(icon, 'alt');
  if (word === null || statusOfHeading(word) === null) return null;
  const box = cell?.box.element;
  return box && text(box).trim() === '' && select(box, pressed).length === 0 ? word : null;
}
