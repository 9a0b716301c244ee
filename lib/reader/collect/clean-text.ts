import { withoutUnseen } from '../../domain/unseen.ts';

/** Control characters and every kind of white space but the soft break. */
const blanks = /(?:(?!\u2003)[\p{Cc}\s])+/gu;
const unclean = /[\p{Cc}\p{Cf}]|(?! )\s| {2}/u;

/** Text laid out in columns by blanks: a soft break where two or more stand within a line. */
export const withColumns = (text: string): string => text.replace(/(?<=\S) {2,}(?=\S)/g, '\u2003');

/** Text as a person sees it: one blank between words, soft breaks kept, nothing invisible. */
export function cleanText(text: string): string {
  const trimmed = text.trim();
  if (!unclean.test(trimmed)) return trimmed;
  return withoutUnseen(trimmed)
    .replace(blanks, ' ')
    .replace(/ ?\u2003[ \u2003]*/g, '\u2003')
    .trim();
}
