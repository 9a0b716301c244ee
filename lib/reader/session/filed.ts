/** How often each line stands in the page's visible text. Text in a form field that is not saved yet does not count. */
export function countLines(document: Document, lines: readonly string[]): Map<string, number> {
  const text = (document.body?.innerText ?? '').normalize('NFC').replace(/\s+/g, ' ');
  return new Map(lines.map((line) => [line, line === '' ? 0 : text.split(line).length - 1]));
}
