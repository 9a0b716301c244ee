import { dom } from '../collect/dom.ts';

/** What an element said when the page was read: enough to tell, cheaply, that it says the same now. */
type Anchor = { readonly element: Element; readonly text: string };

/** Remembers what the elements say now; the answer tells later whether they all still say and show it. */
export function rememberText(elements: readonly Element[]): () => boolean {
  const remembered: readonly Anchor[] = elements.map((element) => ({ element, text: textOf(element) }));
  return () =>
    remembered.every(({ element, text }) => element.isConnected && dom().isDrawn(element) && textOf(element) === text);
}

const fields = 'input,textarea,select';

/** Text and the values of form fields, which a script can set without any change that an observer sees. */
function textOf(element: Element): string {
  const { matches, select, text, fieldValue } = dom();
  if (matches(element, fields)) return fieldValue(element);
  return [text(element), ...select(element, fields).map(fieldValue)].join('\n');
}
