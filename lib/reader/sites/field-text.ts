import { isOneLine, type Field } from './field.ts';
import type { ReaderParts } from './site-reader.ts';

/** Reading and writing the text of a field, past whatever the page put in the way of it, and without the focus. */

const isControl = (field: Field): boolean => isOneLine(field) || field instanceof HTMLTextAreaElement;

/** What stands in a field now. */
export function textIn(field: Field, { dom }: ReaderParts): string {
  if (isControl(field)) return dom().fieldValue(field);
  // Without layout there is no `innerText`.
  return dom().hasLayout ? field.innerText : [...field.childNodes].map((node) => node.textContent).join('\n');
}

/** Sets a control by the browser's own setter: a page may have put another in its place. */
function setText(field: Field, text: string): void {
  const { prototype } = isOneLine(field) ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
}

/** Tells the page that a field was written in, as typing does. No key, no focus, no submit. */
function tellPage(field: Field, data: string): void {
  const said = { bubbles: true, composed: true };
  for (const event of [new InputEvent('input', { ...said, inputType: 'insertText', data }), new Event('change', said)])
    EventTarget.prototype.dispatchEvent.call(field, event);
}

/** Lines as a field takes them. */
export const asTaken = (field: Field, text: string): string => (isOneLine(field) ? text.split('\n').join('; ') : text);

/** What would stand in a field with this text after what stands there: nothing of that is changed. */
export function joined(field: Field, before: string, text: string): string {
  const taken = asTaken(field, text);
  if (before === '') return taken;
  return isOneLine(field) ? `${before}; ${taken}` : `${before}${before.endsWith('\n') ? '' : '\n'}${taken}`;
}

/** How many characters too many the field would hold; 0 when it takes them all. */
export function tooMany(field: Field, text: string): number {
  const most = Number(field.getAttribute('maxlength') ?? Number.NaN);
  return isControl(field) && most >= 0 ? Math.max(0, text.length - most) : 0;
}

/** What was written, and how to take exactly that away again. */
export type Written = { readonly before: string; readonly after: string; readonly takeBack: () => void };

/** Writes text after what stands in a field, and tells the page. */
export function writeAfter(field: Field, text: string, parts: ReaderParts): Written {
  const before = textIn(field, parts);
  const written = isControl(field) ? writeInControl(field, before, text) : writeInPage(field, text);
  // What stands there now is what is looked for afterwards; telling the page may change it.
  const after = textIn(field, parts);
  tellPage(field, asTaken(field, text));
  return { before, after, takeBack: written };
}

function writeInControl(field: Field, before: string, text: string): () => void {
  setText(field, joined(field, before, text));
  return () => {
    setText(field, before);
    tellPage(field, '');
  };
}

/** Lines of their own, as typing makes them; what stands there is not touched. */
function writeInPage(field: Field, text: string): () => void {
  const lines = text.split('\n').map((line) => {
    const block = field.ownerDocument.createElement('div');
    block.textContent = line;
    return block;
  });
  field.append(...lines);
  return () => {
    for (const line of lines) line.remove();
    tellPage(field, '');
  };
}
