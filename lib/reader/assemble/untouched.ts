/** What an element said when the page was read: enough to tell, cheaply, that it says the same now. */
type Anchor = { readonly element: Element; readonly text: string };

/** Remembers what the elements say now; the answer tells later whether they all still say and show it. */
export function rememberText(elements: readonly Element[]): () => boolean {
  const remembered: readonly Anchor[] = elements.map((element) => ({ element, text: textOf(element) }));
  return () =>
    remembered.every(({ element, text }) => element.isConnected && isShown(element) && textOf(element) === text);
}

const isShown = (element: Element): boolean =>
  element.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? true;

const isField = (element: Element): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

/** Text and the values of form fields, which a script can set without any change that an observer sees. */
function textOf(element: Element): string {
  if (isField(element)) return element.value;
  const values = [...element.querySelectorAll('input,textarea,select')].map((field) =>
    isField(field) ? field.value : '',
  );
  return [element.textContent, ...values].join('\n');
}
