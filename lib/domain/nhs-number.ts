/**
 * NHS numbers: ten digits, the last a modulus 11 check digit, usually written 3-3-4.
 * Source: NHS Data Dictionary, attribute "NHS NUMBER".
 */

/** The ten digits if the text is an NHS number with a right check digit (spaces and hyphens allowed), else null. */
export function parseNhsNumber(text: string): string | null {
  const digits = text.replace(/[ -]/g, '');
  if (!/^[0-9]{10}$/.test(digits)) return null;
  let sum = 0;
  for (let place = 0; place < 9; place++) sum += Number(digits.charAt(place)) * (10 - place);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits.charAt(9)) ? digits : null;
}
