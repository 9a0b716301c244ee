/**
 * SNOMED CT identifiers (SCTIDs): six to eighteen digits, the last a Verhoeff check digit, the two before it the
 * partition. Always a string: long ones do not fit a number. Source: SNOMED CT Release File Specification, "SCTID".
 */

const multiply: readonly string[] = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const permute: readonly string[] = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

const digitAt = (row: string | undefined, index: number): number => Number(row?.charAt(index));

/** Whether the last digit is the right Verhoeff check digit of those before it. */
function hasVerhoeffDigit(digits: string): boolean {
  let check = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits.charAt(digits.length - 1 - place));
    check = digitAt(multiply[check], digitAt(permute[place % 8], digit));
  }
  return check === 0;
}

/** Whether the text is a SNOMED CT *concept* identifier: length, check digit and a concept partition (00 or 10). */
export function isSctid(text: string): boolean {
  if (!/^[1-9][0-9]{5,17}$/.test(text)) return false;
  const partition = text.slice(-3, -1);
  if (partition !== '00' && partition !== '10') return false;
  return hasVerhoeffDigit(text);
}

/** Whether the text has the length and the partition of a concept identifier, right check digit or not. */
export function looksLikeSctid(text: string): boolean {
  return /^[1-9][0-9]{5,17}$/.test(text) && /^[01]0.$/.test(text.slice(-3));
}
