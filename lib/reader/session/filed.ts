/** What is typed straight into the page, in parts of it that are edited themselves. */
const typed = '[contenteditable]:not([contenteditable=false], [contenteditable] *)';

/** How often each line stands in the page's visible text. Text in a form field that is not saved yet does not count. */
export function countLines(document: Document, lines: readonly string[]): Map<string, number> {
  const [page = '', ...unsaved] = [document.body, ...document.querySelectorAll<HTMLElement>(typed)].map((element) =>
    (element?.innerText ?? '').normalize('NFC').replace(/\s+/g, ' '),
  );
  const countIn = (text: string, line: string): number => text.split(line).length - 1;
  return new Map(
    lines.map((line) => [
      line,
      line === '' ? 0 : unsaved.reduce((count, text) => count - countIn(text, line), countIn(page, line)),
    ]),
  );
}
