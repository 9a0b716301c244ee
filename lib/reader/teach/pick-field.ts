import type { TeachState } from '../../domain/sites/teaching.ts';
import type { Place, Way } from '../../domain/sites/site.ts';
import { isBesideOthers } from '../sites/beside-others.ts';
import { fieldsBy, fieldsIn, labelOfField, whyNoEntries, type Field } from '../sites/field.ts';
import type { Taught } from '../sites/site-reader.ts';
import { fewWays, inSelectors, signInWords, wayAmong, type Candidate, type Describing } from './describe.ts';
import { isLabelText } from './signs.ts';

/** The text box for entries that was pointed at. */
export type PickedField = { readonly what: 'entries'; readonly field: Field; exact: number };

/** Describes a text box in several ways, as any place. */
function waysToField({ parts, personal }: Describing, field: Field): readonly Way[] {
  const fields = fieldsIn(field.ownerDocument, parts);
  const label = labelOfField(field);
  const said: readonly Candidate[] = isLabelText(label.replace(/[: ]+$/, ''), personal) ? [['label', label]] : [];
  return fewWays(
    [...said, ...inSelectors({ personal }, field)].flatMap((candidate) => {
      const [by, is] = candidate;
      const found = fieldsBy({ by, is }, fields, parts);
      return wayAmong(candidate, found.indexOf(field), found.length) ?? [];
    }),
  );
}

/** The place of a text box that was pointed at. It is part of a form that need not be open. */
export const placeOfField = (describing: Describing, { field, exact }: PickedField): Place => ({
  what: 'entries',
  ways: [...waysToField(describing, field)],
  exact,
  isAlways: false,
});

/** Why nothing may be filled in there, in plain words; null where it may. */
export function whyNotFilled(describing: Describing, taught: Taught, { field }: PickedField): string | null {
  const { context, parts } = describing;
  const why = whyNoEntries(field);
  if (why !== null) return why;
  if (isBesideOthers(field, context, taught, parts)) return 'This box stands beside somebody else’s details.';
  return null;
}

/** What the sidebar shows of it. */
export function shownField(
  describing: Describing,
  taught: Taught,
  picked: PickedField,
): NonNullable<TeachState['pick']> {
  const { ways } = placeOfField(describing, picked);
  const label = labelOfField(picked.field);
  const why =
    whyNotFilled(describing, taught, picked) ?? (ways.length === 0 ? 'Nothing lasting tells this box.' : null);
  return {
    what: 'entries',
    shown: label === '' ? 'a box without a label' : label,
    sure: why !== null ? 'broken' : ways.length > 1 ? 'sound' : 'doubtful',
    why: why ?? (ways.length > 1 ? null : 'Only one sign tells this box. A change of the page may lose it.'),
    signs: ways.map(signInWords).map((sign) => sign.slice(0, 160)),
    size: 0,
    largest: 0,
    columns: [],
    units: [],
    unread: [],
    exact: picked.exact,
  };
}
