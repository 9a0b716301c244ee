/**
 * One spelling for a clinical phrase, so that case, punctuation, hyphens, British and American spelling and Roman
 * numerals make no difference to a look-up. The same function makes the term table and reads the page.
 */
export function normalisePhrase(text: string): string {
  let phrase = text.toLowerCase();
  if (/[^a-z0-9 ]/.test(phrase)) {
    phrase = phrase
      .normalize('NFKD')
      .replace(/['’`]|[\u0300-\u036f]/g, '')
      .replace(/\+/g, ' plus ')
      .replace(/&/g, ' and ')
      .replace(/[^a-z0-9%]+/g, ' ');
  }
  if (/ae|oe|our|is|ysis|programme|ll|\bi/.test(phrase)) phrase = respell(phrase);
  return phrase.replace(/ {2,}/g, ' ').trim();
}

const respell = (phrase: string): string =>
  phrase
    .replace(/ae|oe/g, 'e')
    .replace(/our\b/g, 'or')
    .replace(/is(e|ed|es|ing|ation)\b/g, 'iz$1')
    .replace(/ysis\b/g, 'yzis')
    .replace(/programme/g, 'program')
    .replace(/ll(ed|ing|or)\b/g, 'l$1')
    .replace(/\biii\b/g, '3')
    .replace(/\bii\b/g, '2')
    .replace(/\bi\b/g, '1');
