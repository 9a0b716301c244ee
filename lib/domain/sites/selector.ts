/**
 * The only selectors a site may hold (safety.md T-13): tag, id, class and attribute, joined by "inside" or "child of".
 * No list, no pseudo-class, no pattern: the browser answers each in one pass, and nothing in it can be slow.
 */

const maxLength = 200;
const maxParts = 24;
const attributes = /^(?:role|name|type|scope|itemprop|aria-label|data-[a-z][a-z0-9-]{0,40})$/;
/** One part, up to the space after it; every step of it takes at least one sign, and none can be taken two ways. */
const part = /^(?:[a-z][a-z0-9-]*)?(?:[#.][A-Za-z_][\w-]*|\[[a-z-]+(?:="[^"\\<>]*")?\])*$/;
const attribute = /\[([a-z-]+)/g;

/** Splits at spaces outside quotation marks. */
function partsOf(selector: string): readonly string[] {
  const parts: string[] = [''];
  let isQuoted = false;
  for (const sign of selector) {
    if (sign === '"') isQuoted = !isQuoted;
    if (sign === ' ' && !isQuoted) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

/** Three digits in a row are a person's number, a date or a build's stamp: none of these tells a place. */
const isNumbered = (text: string): boolean => /\d{3}/.test(text);

/** Whether a text is a selector that a site may hold. */
export function isSiteSelector(selector: string): boolean {
  if (selector === '' || selector.length > maxLength || isNumbered(selector)) return false;
  const parts = partsOf(selector);
  if (parts.length > maxParts) return false;
  return parts.every((one, index) => {
    if (one === '>') return index > 0 && index < parts.length - 1 && parts[index - 1] !== '>';
    const names = [...one.matchAll(attribute)].map((match) => match[1] ?? '');
    return one !== '' && part.test(one) && names.every((name) => attributes.test(name));
  });
}
