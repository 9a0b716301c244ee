import type { Place, Way } from '../../domain/sites/site.ts';
import { agreeing, plainWords } from './find.ts';
import type { ReaderParts } from './site-reader.ts';

/**
 * The text box of a record's form into which entries may go: which elements are one, what the page calls it, why one is
 * not for entries, and which was taught. Only boxes of the page itself, none in frames or shadow roots.
 */

/** A text area, an input of one line, or a part of the page that is edited itself. */
export type Field = HTMLElement;

const fieldSelector = 'textarea, input, [contenteditable]';
/** A page with more boxes is a grid, and no form for notes. */
const maxFields = 400;

/** Whether a field takes one line only. */
export const isOneLine = (field: Element): field is HTMLInputElement => field instanceof HTMLInputElement;

const isField = (element: Element): element is Field => {
  if (element instanceof HTMLTextAreaElement) return true;
  if (isOneLine(element)) return element.type === 'text';
  const editable = element.getAttribute('contenteditable');
  return element instanceof HTMLElement && editable !== null && /^(?:true|plaintext-only|)$/i.test(editable);
};

/** Whether a person can see it. In an example that is never shown, everything stands. */
export function isShown(field: Element, { dom }: ReaderParts): boolean {
  const { isDrawn, hasLayout } = dom();
  if (field.ownerDocument.defaultView === null) return true;
  if (hasLayout) return isDrawn(field);
  for (let at: Element | null = field; at !== null; at = at.parentElement) if (!isDrawn(at)) return false;
  return true;
}

/** The fields of a page that a person can see, in order. */
export const fieldsIn = (document: Document, parts: ReaderParts): readonly Field[] =>
  [...document.querySelectorAll(fieldSelector)]
    .slice(0, maxFields)
    .filter(isField)
    .filter((field) => isShown(field, parts));

/** The field that somebody means who points at an element: the one it is or lies in, or the one it labels. */
export function fieldAt(element: Element): Field | null {
  const meant = element.closest(fieldSelector) ?? element.closest('label')?.control ?? null;
  return meant !== null && isField(meant) && meant.getRootNode() === meant.ownerDocument ? meant : null;
}

const controls = 'input, textarea, select, button';

const rawWords = (node: Node): string =>
  node instanceof Element && node.matches(controls)
    ? ''
    : node.hasChildNodes()
      ? [...node.childNodes].map(rawWords).join(' ')
      : node instanceof Text
        ? node.data
        : '';

/** The words of a label, without what is typed or chosen inside it. */
export const wordsOf = (label: Node): string => rawWords(label).replace(/\s+/g, ' ').trim();

/** The labels that the page ties to a field by `label`. */
export const labelsOf = (field: Field): readonly Element[] =>
  field instanceof HTMLTextAreaElement || isOneLine(field) ? [...(field.labels ?? [])] : [];

/** What the page calls a field; empty when it says nothing. */
export function labelOfField(field: Field): string {
  const ids = field.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const named = ids.flatMap((id) => field.ownerDocument.getElementById(id) ?? []);
  const said = [labelsOf(field), named].map((labels) => labels.map(wordsOf).join(' '));
  const words = said.find((each) => each !== '') ?? '';
  return (words === '' ? (field.getAttribute('aria-label') ?? '') : words).slice(0, 160);
}

const neverNotes = /\b(?:name|surname|nhs|birth|born|dob|pass ?(?:word|code|phrase)|user ?name|search|find|filter)\b/i;
/** A line of its own for these is about where somebody lives or is reached. */
const neverOneLine =
  /\b(?:forename|address|postcode|phone|telephone|mobile|e-?mail|date|code|number|log ?in|look ?up)\b/i;

/** `patientName`, `patient_name` and "Patient name" are the same words. */
const asWords = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');

/** Why a field is not for entries, in plain words; null when it may be. */
export function whyNoEntries(field: Field): string | null {
  const said = (name: string): string => field.getAttribute(name) ?? '';
  const isShut =
    field.matches(':disabled, [readonly], [aria-readonly="true"], [aria-disabled="true"]') ||
    field.closest('[inert]') !== null;
  if (isShut) return 'Nothing can be written in this box.';
  const isLookup =
    said('list') !== '' ||
    said('aria-autocomplete') !== '' ||
    /^(?:combobox|searchbox|spinbutton)$/.test(said('role')) ||
    !/^(?:|on|off)$/i.test(said('autocomplete')) ||
    field.closest('search, [role="search"]') !== null;
  const words = [labelOfField(field), said('name'), said('placeholder'), said('title')].map(asWords).join(' · ');
  if (isLookup || neverNotes.test(words) || (isOneLine(field) && neverOneLine.test(words)))
    return 'This box is for a search, or for who somebody is, and not for notes.';
  return null;
}

/** The fields that one description fits, in order. */
export const fieldsBy = ({ by, is }: Pick<Way, 'by' | 'is'>, fields: readonly Field[], { dom }: ReaderParts) =>
  by === 'label'
    ? fields.filter((field) => plainWords(labelOfField(field)) === plainWords(is))
    : fields.filter((field) => dom().matches(field, is));

/**
 * The field that was taught: the one that enough descriptions lead to and none leads away from. `isSound`: all do, or
 * one more than is needed.
 */
export function findField(
  document: Document,
  place: Place,
  parts: ReaderParts,
): { field: Field; isSound: boolean } | null {
  const fields = fieldsIn(document, parts);
  const led = place.ways.flatMap((way) => {
    const found = fieldsBy(way, fields, parts);
    return way.of === 0 || found.length === way.of ? (found[way.nth - 1] ?? []) : [];
  });
  const [field] = led;
  const needed = agreeing(place);
  if (field === undefined || led.length < needed || led.some((other) => other !== field)) return null;
  return { field, isSound: led.length >= Math.min(place.ways.length, needed + 1) };
}
