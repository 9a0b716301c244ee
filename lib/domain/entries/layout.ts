import type { Entry } from './entry.ts';
import type { EntryLayout } from './entry-layout.ts';
import { plainDate } from './plain-date.ts';

/** Training entries say so in every layout, also in one that leaves the words out (H-23). */
const marked = (line: string, entry: Entry): string =>
  entry.isTraining && !/\bTraining\b/.test(line) ? `Training. ${line}` : line;

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** One entry in a layout: always one line. */
export const entryLine = (entry: Entry, layout: EntryLayout): string => {
  const values: Readonly<Record<string, string>> = {
    code: entry.code ?? '',
    term: entry.term ?? '',
    text: entry.text,
    date: layout.dates === 'iso' ? entry.date : plainDate(entry.date),
  };
  const pattern = entry.kind === 'coded' ? layout.coded : layout.text;
  return marked(oneLine(pattern.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '')), entry);
};

/** The entries as plain text in a layout. Shape: entries already verified; empty for none. */
export const toPlainText = (entries: readonly Entry[], layout: EntryLayout): string =>
  entries.map((entry) => entryLine(entry, layout)).join(layout.between);

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text fit to stand in HTML or an attribute. */
export const escapeHtml = (words: string): string => words.replace(/[&<>"']/gu, (char) => escapes[char] ?? char);

/** The entries as rich text in a layout: paragraphs of escaped words, no styles, no attributes (T-06). */
export const toHtml = (entries: readonly Entry[], layout: EntryLayout): string => {
  const lines = entries.map((entry) => escapeHtml(entryLine(entry, layout)));
  if (lines.length === 0) return '';
  return layout.between === '\n' ? lines.map((line) => `<p>${line}</p>`).join('') : `<p>${lines.join(' ')}</p>`;
};

/** The shortest line that the paste guard compares; shorter ones match by chance. Units: characters. */
export const shortestGuardedLine = 12;

const guarded = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/[\r\n]+/u)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line.length >= shortestGuardedLine);

/**
 * The lines that the paste guard compares: every line of the text as copied, and each entry's own line, because a chip
 * can be dragged alone. Normalised as the guard does: NFC, blanks folded, ends trimmed, at least 12 characters.
 */
export const linesOf = (entries: readonly Entry[], layout: EntryLayout): readonly string[] => [
  ...new Set([
    ...guarded(toPlainText(entries, layout)),
    ...entries.flatMap((entry) => guarded(entryLine(entry, layout))),
  ]),
];
