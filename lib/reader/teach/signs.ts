import { isSiteSelector } from '../../domain/sites/selector.ts';
import { readName } from '../assemble/names.ts';

/** Which names and words of a page may describe a place: lasting ones, and never a person's. */

const landmarks = 'header, main, footer, aside, form, table, section, article, [role], [aria-label], [id]';

/** Words of the person in view, which may stand in no description. */
export type Personal = ReadonlySet<string>;

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];

/** The words of names and other personal texts. */
export const personalWords = (texts: readonly string[]): Personal => new Set(texts.flatMap(wordsIn));

/** The letters of an avatar; short names of fields that are all capitals are known. */
const isInitials = (text: string): boolean =>
  /^[\p{Lu} .]{1,6}$/u.test(text) && !/^(?:D\.?O\.?B\.?|NHS|NHS NO)$/.test(text);

/** Whether a text may be kept as a label: short, without a number, nobody's name. */
export const isLabelText = (text: string, personal: Personal): boolean =>
  text.length >= 3 &&
  !isInitials(text) &&
  text.length <= 60 &&
  !/\d|[\p{C}<>]/u.test(text) &&
  readName(text, false) === null &&
  !wordsIn(text).some((word) => personal.has(word));

const passing =
  /^(?:active|selected|open|closed|hover|focus(?:ed)?|current|disabled|visible|hidden|show|first|last|odd|even)$/i;

/** Whether a class or id is a name that somebody gave: no digits, not the letters of a build, no passing state. */
const isLasting = (name: string, personal: Personal): boolean =>
  /^[A-Za-z][A-Za-z_-]{2,60}$/.test(name) &&
  !passing.test(name) &&
  !name
    .split(/[-_]+/)
    .some((part) => part.length >= 4 && (!/[aeiouy]/i.test(part) || /[a-z][A-Z][a-z]?[A-Z]/.test(part))) &&
  !wordsIn(name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]/g, ' ')).some((word) => personal.has(word));

const valued = (name: string, value: string): string => `[${name}="${value}"]`;

/** The selectors by which an element alone can be named, the most lasting first: id, classes, name and `data-` names. */
export function marksOf(element: Element, personal: Personal): readonly string[] {
  const tag = element.localName;
  const id = element.getAttribute('id') ?? '';
  const data = [...element.attributes].filter(
    ({ name, value }) => (name === 'name' || name.startsWith('data-')) && isLasting(value, personal),
  );
  return [
    ...(isLasting(id, personal) ? [`${tag}#${id}`] : []),
    ...[...element.classList].filter((name) => isLasting(name, personal)).map((name) => `${tag}.${name}`),
    ...data.map(({ name, value }) => tag + valued(name, value)),
  ].filter(isSiteSelector);
}

/** The selectors that name an element by what it is for: its role or its accessible name, with its tag. */
export function rolesOf(element: Element, personal: Personal): readonly string[] {
  const tag = element.localName;
  const role = element.getAttribute('role');
  const label = element.getAttribute('aria-label') ?? '';
  return [
    ...(isLabelText(label, personal) ? [tag + valued('aria-label', label)] : []),
    ...(role === null ? [] : [tag + valued('role', role)]),
    ...(/^(?:header|main|footer|aside|form|table|h[1-6]|dl)$/.test(tag) ? [tag] : []),
  ].filter(isSiteSelector);
}

/** The elements above, nearest first. */
export function elementsOver(element: Element): readonly Element[] {
  const over: Element[] = [];
  for (
    let at = element.parentElement;
    at !== null && at.localName !== 'body' && over.length < 14;
    at = at.parentElement
  )
    over.push(at);
  return over;
}

/** The way down by tags from the nearest landmark, or from not too far above. */
export function pathOf(element: Element): string {
  const over = element.parentElement?.closest(landmarks) ?? null;
  const tags: string[] = [element.localName];
  let at = element.parentElement;
  for (; at !== null && at !== over && tags.length < 8; at = at.parentElement) tags.unshift(at.localName);
  const top = at === null || at.localName === 'html' ? [] : [at.localName];
  return [...top, ...tags].join(' > ');
}
