/** Invisible marks: soft hyphens, zero-width characters, direction marks. They are taken out (safety T-06). */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
/** Control characters and every kind of white space but the soft break. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const blanks = /[\u0000-\u0020\u007f-\u00a0\u2000-\u2002\u2004-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unclean = /[\u0000-\u001f\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]| {2}/;

/** Text laid out in columns by blanks: a soft break where two or more stand within a line. */
export const withColumns = (text: string): string => text.replace(/(?<=\S) {2,}(?=\S)/g, '\u2003');

/** Text as a person sees it: one blank between words, soft breaks kept, nothing invisible. */
export function cleanText(text: string): string {
  const trimmed = text.trim();
  if (!unclean.test(trimmed)) return trimmed;
  return trimmed
    .replace(invisible, '')
    .replace(blanks, ' ')
    .replace(/ ?\u2003[ \u2003]*/g, '\u2003')
    .trim();
}
