import { parseNhsNumber } from '../../domain/nhs-number.ts';
import type { Identity } from '../../domain/reading.ts';
import type { Line } from '../collect/line.ts';
import type { PageContext } from '../interpret/context.ts';
import { labelOfField, type Field } from './field.ts';
import type { ReaderParts, Taught } from './site-reader.ts';

const marked =
  'form, fieldset, dialog, section, article, aside, details, [role="dialog"], [role="form"], [role="region"], [role="group"], [role="complementary"], [role="tabpanel"]';
const tenDigits = /(?<!\d)\d{3}[ \u2003-]?\d{3}[ \u2003-]?\d{4}(?!\d)/g;
const mostParts = 5;

/** "Note for Cordelia Quennell", "About: Mrs Quennell": who the words are for. */
const forWhom = /\b(?:for|about|patient|person)\b[\s:]+(.+)$/i;

/** Whether words name somebody who is not the person. */
function namesAnother(words: string, person: Identity, { readLeadingName, isSamePerson }: ReaderParts): boolean {
  const numbers = (words.match(tenDigits) ?? []).map((digits) => parseNhsNumber(digits.replace(/\u2003/g, ' ')));
  if (numbers.some((number) => number !== null && number !== person.nhsNumber)) return true;
  const named = readLeadingName(forWhom.exec(words)?.[1] ?? words, false);
  const isName = named !== null && (named.isSure || forWhom.test(words));
  return isName && (person.name === null || !isSamePerson(named.name, person.name));
}

type Around = { readonly part: Element; readonly lines: readonly Line[] };

/** The parts of the page round a field, innermost first: the smallest that holds words, then what the page marks as one. */
function partsRound(field: Field, { page }: PageContext, { dom }: ReaderParts): readonly Around[] {
  const { contains } = dom();
  const round: Around[] = [];
  for (let part = field.parentElement; part !== null && round.length < mostParts; part = part.parentElement) {
    const inside = part;
    if (round.length > 0 && !inside.matches(marked)) continue;
    const lines = page.lines.filter(
      ({ element }) => element !== null && contains(inside, element) && !contains(field, element),
    );
    if (lines.length > 0) round.push({ part: inside, lines });
  }
  return round;
}

/** Of the innermost part its head and the lines just before and after the field; of those round it the head. */
function headOf(field: Field, lines: readonly Line[], isInnermost: boolean): readonly Line[] {
  if (!isInnermost) return lines.slice(0, 2);
  const isAfter = ({ element }: Line): boolean =>
    element !== null && (field.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const first = lines.findIndex(isAfter);
  const next = first === -1 ? lines.length : first;
  return [...lines.slice(0, 3), ...lines.slice(Math.max(0, next - 4), next + 3)];
}

/**
 * Whether a field stands in a part of the page that is somebody else's, or names somebody else: a label alone can be put
 * on any form.
 */
export function isBesideOthers(field: Field, context: PageContext, taught: Taught, parts: ReaderParts): boolean {
  const isAnothers = (words: string): boolean => namesAnother(words, taught.identity, parts);
  return (
    isAnothers(labelOfField(field)) ||
    partsRound(field, context, parts).some(
      ({ part, lines }, index) =>
        isAnothers(part.getAttribute('aria-label') ?? '') ||
        headOf(field, lines, index === 0).some((line) => taught.isOthers(line) || isAnothers(line.text)),
    )
  );
}
