/** Marks that stand in a text and are not seen: soft hyphens, zero-width characters, direction marks (T-06). */
const unseen = /\p{Cf}/gu;
/** Those but the joiners, which Urdu and Bengali need. */
const unseenInWords = /(?![\u200C\u200D])\p{Cf}/gu;

/** A text without any mark that nobody sees, to compare it by. */
export const withoutUnseen = (text: string): string => text.replace(unseen, '');

/** A text as one line to show: nothing that turns or hides letters, controls and blanks as one blank. */
export const oneLine = (text: string): string =>
  text
    .replace(unseenInWords, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
