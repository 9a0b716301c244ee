import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import type { Line } from '../collect/line.ts';
import type { PageContext } from '../interpret/context.ts';
import { labelOf } from './label-of.ts';
import { isAmongOthers } from './not-theirs.ts';
import { isNameLabel, isPartLabel, partLabels, readName } from './names.ts';

/** Names that a page shows in parts. */

const { patterns } = recordWords;
/** "Teresa Given Wanjiru Family Name": each part before its caption. */
const captioned = new RegExp(patterns.captionedName, 'iu');

const singleWord = /^\p{Lu}[\p{L}'’-]+$/u;

/** What may stand beside a field and is not what it holds. */
const hint = /^(?:required|optional|edit|change)$/i;

/** What a field holds whose label, beside it or at its beginning, is of one kind. */
function fieldText(context: PageContext, line: Line, label: RegExp): string | null {
  if (hint.test(line.text)) return null;
  const inline = label.exec(line.text)?.[0] ?? '';
  if (inline !== '') return inline.length < line.text.length ? line.text.slice(inline.length) : null;
  return label.test(labelOf(context, line)) ? line.text : null;
}

/** Beside a given name, "Name" is the family's: one word. */
const familyIn = (context: PageContext, line: Line): string | null =>
  fieldText(context, line, partLabels.family) ??
  (singleWord.test(line.text) && !isPartLabel(line.text) && isNameLabel(labelOf(context, line)) ? line.text : null);

/** Most lines between the parts of a name: each with a label. */
const linesApart = 6;

/** A name in two fields or three: "Family name", "Given name", "Middle name". */
export function namedParts(context: PageContext, line: Line): string | null {
  const [, first, middle = '', last] = captioned.exec(line.text) ?? [];
  if (first !== undefined) return readName(`${first} ${middle} ${last}`, true)?.name ?? null;
  const family = familyIn(context, line);
  if (family === null) return null;
  const near = context.page.lines.slice(Math.max(0, line.index - linesApart), line.index + linesApart + 1);
  const partOf = (label: RegExp): string | undefined =>
    near.flatMap((other) =>
      other === line || isAmongOthers(context, other) ? [] : (fieldText(context, other, label) ?? []),
    )[0];
  const given = partOf(partLabels.given);
  return given === undefined
    ? null
    : (readName(`${given} ${partOf(partLabels.middle) ?? ''} ${family}`, true)?.name ?? null);
}
