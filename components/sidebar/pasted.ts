/** What was pasted: the text to read, and how many lines it showed. */
export type Pasted = { readonly source: string; readonly lines: number };

/** HTML is taken only where it says more than its text: which value stands in which row. */
const richer = (html: string, text: string): string => (/<(?:table|dl|li)\b/i.test(html) ? html : text);

const lineCount = (text: string): number => text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length;

/** Takes what is pasted, so that it enters no field and no browser can keep it with a form (P1); null for nothing. */
export function takePasted(event: ClipboardEvent): Pasted | null {
  event.preventDefault();
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const html = event.clipboardData?.getData('text/html') ?? '';
  return text.trim() === '' && html === '' ? null : { source: richer(html, text), lines: lineCount(text) };
}
