import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import { withoutUnseen } from '../../domain/unseen.ts';

/** Control characters and every kind of white space but the soft break. */
const blanks = /(?:(?!\u2003)[\p{Cc}\s])+/gu;
/** Marks of a trade name, which may stand within it: "QRISK®3". */
const marks = /[®™]/g;
const unclean = /[\p{Cc}\p{Cf}]|(?! )\s| {2}/u;

/** Text laid out in columns by blanks: a soft break where two or more stand within a line. */
export const withColumns = (text: string): string => text.replace(/(?<=\S) {2,}(?=\S)/g, '\u2003');

/** Text as a person sees it: one blank between words, soft breaks kept, nothing invisible. None where letters are turned round. */
export function cleanText(text: string): string {
  const trimmed = text.replace(marks, '').trim();
  if (!unclean.test(trimmed)) return trimmed;
  // "28" behind this mark is seen as 82 (T-06).
  if (trimmed.includes('\u202E')) return '';
  return withoutUnseen(trimmed)
    .replace(blanks, ' ')
    .replace(/ ?\u2003[ \u2003]*/g, '\u2003')
    .trim();
}

/** The name of a field that says something of what stands before it: none that begins a thing or a value of its own. */
const fieldAfter = new RegExp(recordWords.lists.fieldAfter);
const maxLengthOfFields = 400;

/** A clean line, or the fields that it names: "Asthma, Onset: 3 May 2011, Status: Resolved" is three. None of an empty one. */
export function fieldsIn(line: string): readonly string[] {
  if (line === '') return [];
  const parts = line.length < maxLengthOfFields && line.includes(': ') ? line.split(fieldAfter) : [line];
  const [head = ''] = parts;
  const isOfOne = parts.length > 2 || (parts.length > 1 && /^[A-Z][A-Za-z ]{1,24}: /.test(line));
  return isOfOne && head.split(': ').length < 3 ? parts : [line];
}
