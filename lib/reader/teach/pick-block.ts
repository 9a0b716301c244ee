import recordWords from '../../content/terms/record-words.json' with { type: 'json' };
import type { PageReading } from '../../domain/reading.ts';
import { dateInWords } from '../../domain/plain-words.ts';
import { Measured, type ColumnIs, type UnitSaid } from '../../domain/sites/said.ts';
import type { Column } from '../../domain/sites/site.ts';
import type { ColumnShown, TeachState, UnitShown } from '../../domain/sites/teaching.ts';
import type { PlaceKind } from '../../domain/sites/place-kind.ts';
import { findPlace } from '../assemble/places.ts';
import { dom } from '../collect/dom.ts';
import type { Line } from '../collect/line.ts';
import type { CellRead } from '../interpret/tables.ts';
import { plainWords, withoutCount, type Span } from '../sites/find.ts';
import { columnsIn, tablesIn } from '../sites/said.ts';
import { elementsOf, isFact, type Box, type Describing } from './describe.ts';
import { isLabelText } from './signs.ts';

/** What is read in a block that was pointed at, what is not, and what somebody who teaches may say of it. */

type Pick = NonNullable<TeachState['pick']>;

/** The columns of the table in a block: of the one that was pointed into, where there are several. */
function columnsAt({ context }: Describing, line: Line, span: Span): readonly CellRead[] {
  const tables = tablesIn(context, span);
  const own = context.page.lines[line.index]?.cell?.row.table;
  const table = tables.find((each) => each === own) ?? tables[0];
  return table === undefined ? [] : columnsIn(context, table);
}

/** The words over a column, where a site may hold them. */
function headOf({ personal }: Describing, { header }: CellRead): string | null {
  const head = withoutCount(header?.text ?? '');
  return isLabelText(head, personal) && !isFact(head) ? head : null;
}

/** A column as it is told again, with what was said of it; null where there is none of that number. */
export function columnSaid(describing: Describing, line: Line, span: Span, nth: number, is: ColumnIs): Column | null {
  const all = columnsAt(describing, line, span);
  const read = all[nth - 1];
  if (read === undefined) return null;
  const head = headOf(describing, read);
  const alike = all.filter(({ header }) => head !== null && plainWords(header?.text ?? '') === plainWords(head));
  return { head: alike.length === 1 ? head : null, nth, of: all.length, is };
}

const roleWords: Readonly<Record<string, string>> = {
  term: 'name',
  medicine: 'name',
  value: 'value',
  unit: 'unit',
  date: 'date',
  recorded: 'date it was recorded',
  edited: 'date it was changed',
  end: 'date it ended',
  status: 'status',
  code: 'code',
  dose: 'dose',
  ignore: 'nothing',
  person: 'somebody’s name',
  relation: 'relative',
};

/** What a column is read as, by the words over it; null where they are not known. */
const readAs = ({ header }: CellRead): string | null =>
  header === null
    ? null
    : header.date !== null
      ? 'values of a day'
      : header.label !== null
        ? header.label.keys.length > 0
          ? 'values of this measure'
          : 'a measure that is not used'
        : (roleWords[header.role ?? ''] ?? null);

const clean = (text: string, length: number): string => text.replace(/\s+/g, ' ').slice(0, length);

const mostColumns = 14;

const columnsShown = (describing: Describing, line: Line, span: Span, said: readonly Column[]): ColumnShown[] =>
  columnsAt(describing, line, span)
    .slice(0, mostColumns)
    .map((read, at) => ({
      name: clean(withoutCount(read.header?.text ?? ''), 60),
      reads: readAs(read),
      sample: clean(read.text, 40),
      is: said.find(({ nth }) => nth === at + 1)?.is ?? null,
    }));

const { noUnit } = recordWords.sentences;

/** What was seen in a block and not taken. */
function doubtsIn(describing: Describing, document: Document, box: Box, { cannotTell }: PageReading) {
  const { contains } = dom();
  const round = elementsOf(describing, box);
  return cannotTell.filter(({ place }) => {
    const at = place === null ? null : findPlace(document, place.address);
    return at !== null && round.some((element) => contains(element, at));
  });
}

type Doubts = ReturnType<typeof doubtsIn>;

function unitsShown(doubts: Doubts, said: readonly UnitSaid[]): UnitShown[] {
  return Measured.options.flatMap((of) => {
    const doubt = doubts.find(({ what, why }) => why === noUnit && what.startsWith(of));
    const unit = said.find((each) => each.of === of)?.unit ?? null;
    return doubt === undefined && unit === null ? [] : [{ of, sample: clean(doubt?.asSeen ?? '', 60), unit }];
  });
}

const kinds: Partial<Record<PlaceKind, readonly string[]>> = {
  problems: ['condition'],
  values: ['measurement', 'score'],
  medicines: ['medicine'],
};

/** The facts of a block in few words: of a value that shows no unit or no day, with what was said. */
function factsIn(what: PlaceKind, { items }: PageReading): string {
  const facts = items
    .filter(({ kind }) => kinds[what]?.includes(kind) === true)
    .map(({ asSeen, unit, date }) => {
      const isUnitShown = unit === null || unit.startsWith('{') || asSeen.includes(unit);
      return [
        asSeen,
        ...(isUnitShown ? [] : [`in ${unit}`]),
        ...(date === null ? [] : [`on ${dateInWords(date)}`]),
      ].join(' ');
    });
  return `${facts.length} read${facts.length > 0 ? `: ${facts.join('; ')}` : ''}`.slice(0, 300);
}

/** What the sidebar shows of a block that was pointed at. */
export function shownBlock(
  describing: Describing,
  { what, line, box, columns, units }: BlockPicked,
  document: Document,
  reading: PageReading,
): Omit<Pick, 'what' | 'sure' | 'why' | 'signs' | 'size' | 'largest' | 'exact'> {
  if (what === 'others') return { shown: 'Nothing is read here.', columns: [], units: [], unread: [] };
  const doubts = doubtsIn(describing, document, box, reading);
  return {
    shown: factsIn(what, reading),
    columns: columnsShown(describing, line, box.span, columns),
    units: what === 'values' ? unitsShown(doubts, units) : [],
    unread: doubts.slice(0, 3).map(({ asSeen, why }) => clean(`${asSeen}: ${why}`, 160)),
  };
}

export type BlockPicked = {
  readonly what: PlaceKind;
  readonly line: Line;
  readonly box: Box;
  readonly columns: readonly Column[];
  readonly units: readonly UnitSaid[];
};
