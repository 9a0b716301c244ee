/** What each kind of element means to the walk. */

export type TagKind = 'joined' | 'struck' | 'soft' | 'skipped' | 'control' | 'frame' | 'slot' | 'break' | 'block';

const kinds: readonly (readonly [TagKind, string])[] = [
  /** Inside a word or a phrase: no border between the text before and after. */
  ['joined', 'b strong i em sup sub u mark font wbr ins big tt nobr'],
  /** Inline, but often used as a part of its own: a soft border. */
  ['soft', 'span a abbr acronym time small code kbd cite q bdi bdo data var'],
  /** Struck out: no fact, but a medicine that is struck out was stopped. */
  ['struck', 'del s strike'],
  /** Never read: not text, not seen, or a means of getting about. Our own host is among them. */
  [
    'skipped',
    'script style noscript template head svg math canvas audio video object embed datalist nav progress meter fingerpost-host',
  ],
  ['control', 'input select textarea'],
  ['frame', 'iframe frame'],
  ['slot', 'slot'],
  ['break', 'br hr'],
];

/** The kind of each tag that is not a plain block. */
export const tagKinds: ReadonlyMap<string, TagKind> = new Map(
  kinds.flatMap(([kind, tags]) => tags.split(' ').map((tag): [string, TagKind] => [tag, kind])),
);

/** Roles whose contents are not read. */
export const skippedRoleSet: ReadonlySet<string> = new Set(
  'navigation menu menubar menuitem tab tooltip search searchbox scrollbar progressbar'.split(' '),
);

const headingLevels: ReadonlyMap<string, number> = new Map([
  ['h1', 1],
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
  ['h5', 5],
  ['h6', 6],
  ['legend', 5],
  ['caption', 5],
  ['summary', 5],
]);

/** Heading level of a tag or role, 0 for none. */
export function headingLevel(tag: string, role: string | null, ariaLevel: string | null): number {
  if (role === 'heading') return Number(ariaLevel ?? 2) || 2;
  return role === 'presentation' || role === 'none' ? 0 : (headingLevels.get(tag) ?? 0);
}

const isPlainRole = (role: string | null): boolean => role === null || role === 'presentation' || role === 'none';

/** Roles and tags of table parts. A table that is only laid out within a grid (`isInGrid`) holds rows of that grid. */
export const isTableBox = (tag: string, role: string | null, isInGrid: boolean): boolean =>
  isPlainRole(role)
    ? tag === 'table' && (role === null || !isInGrid)
    : role === 'table' || role === 'grid' || role === 'treegrid';
/** Whether it is a row of a table. */
export const isRowBox = (tag: string, role: string | null): boolean => (role === null ? tag === 'tr' : role === 'row');
/** Whether it is a cell of a table, header cells among them. */
export const isCellBox = (tag: string, role: string | null): boolean =>
  role === null ? tag === 'td' || tag === 'th' : /^(?:cell|gridcell|columnheader|rowheader)\b/.test(role);
