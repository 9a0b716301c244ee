import type { CodeKind, CodeTable } from '../code-table.ts';
import { capacityProblems } from './capacity.ts';
import type { Pack, PackRule } from './pack.ts';
import type { PackProblem } from './pack-references.ts';
import type { Role } from './vocabulary.ts';

/** Roles that only built-in rules may name. */
const reservedRoles: ReadonlySet<Role> = new Set(['none', 'clinician-now', 'urgent-social']);
/** Kinds of code that an accepted offer may write; never a diagnosis, a score, a review or a declined code. */
const writableKinds: ReadonlySet<CodeKind> = new Set(['referral', 'procedure-offered', 'signposting', 'care-plan']);
/** Bidirectional and other control characters, which can make a sentence read differently from what it is. */
const hiddenRanges: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
  [0xfeff, 0xfeff],
];
const hasHiddenCharacter = (text: string): boolean =>
  [...text].some((char) => {
    const point = char.codePointAt(0) ?? 0;
    return hiddenRanges.some(([from, to]) => point >= from && point <= to);
  });
const markup = /<\s*[a-z/!]/i;
const hurtfulWords = /\bnon-?\s?complian(t|ce)\b/i;

/** What a rule may not do: each a claim about a good rule, and the reason when it does not hold. */
const ruleChecks: readonly (readonly [isGood: (rule: PackRule) => boolean, reason: string])[] = [
  [({ stage }) => stage !== 'stop' && stage !== 'end', 'stop rules are built in; a pack has none'],
  [(rule) => !isProposing(rule) || rule.proposes.length > 0, 'it proposes nobody'],
  [
    (rule) => isProposing(rule) || rule.proposes.length === 0,
    'only rules of the stages propose and fallback name a role',
  ],
  [
    ({ proposes }) => !proposes.some(({ role }) => reservedRoles.has(role)),
    'it names a role that belongs to the built-in safety rules',
  ],
  [({ stage, removes }) => stage === 'exclude' || removes.length === 0, 'only exclusions remove options'],
  [({ removes }) => !removes.includes('all-lifestyle-prompts'), 'only the built-in stop rules end everything'],
  [
    ({ blockedBy }) => !blockedBy.includes('all-lifestyle-prompts'),
    'nothing is left to block once everything is ended',
  ],
  [
    ({ proposes, programmes, asks, flags, removes }) =>
      [proposes, programmes, asks, flags, removes].some((list) => list.length > 0),
    'it changes nothing',
  ],
];

const isProposing = ({ stage }: PackRule): boolean => stage === 'propose' || stage === 'fallback';

const ruleProblems = (rule: PackRule): string[] =>
  ruleChecks.flatMap(([isGood, reason]) => (isGood(rule) ? [] : [reason]));

/** Every text of a pack that a person reads, with its place. */
function textsOf(pack: Pack): { readonly place: string; readonly text: string }[] {
  const of = (place: string, texts: readonly string[]) => texts.map((text) => ({ place, text }));
  return [
    ...of('the pack', [pack.name, pack.owner, pack.licence, pack.notes]),
    ...pack.agreedBy.flatMap(({ name, role }) => of('agreedBy', [name, role])),
    ...pack.settings.flatMap(({ id, label }) => of(`setting ${id}`, [label])),
    ...pack.inputs.flatMap(({ id, label, source }) => of(`input ${id}`, [label, source])),
    ...pack.facts.flatMap(({ id, label }) => of(`fact ${id}`, [label])),
    ...(pack.capacity ?? []).flatMap(({ says }, index) => of(`capacity ${index + 1}`, [says])),
    ...pack.rules.flatMap(({ id, why, next, evidence }) => of(`rule ${id}`, [why, next, evidence.source])),
  ];
}

function textProblem(text: string): string | null {
  if (hasHiddenCharacter(text)) return 'a text holds a hidden or direction-changing character';
  if (markup.test(text)) return 'a text holds markup; texts are plain';
  if (text.includes('://') || /javascript:/i.test(text)) return 'a text holds a web address; name the source in words';
  if (hurtfulWords.test(text)) return 'a text calls a person non-compliant';
  return null;
}

function codeProblems(pack: Pack, codeTable: CodeTable): PackProblem[] {
  const problems: PackProblem[] = [];
  const need = (place: string, keys: readonly string[]): void => {
    for (const key of keys)
      if (!codeTable.has(key)) problems.push({ place, reason: `no verified code is called ${key}` });
  };
  for (const input of pack.inputs) {
    if (input.kind === 'coded') need(`input ${input.id}`, [...input.keys, ...(input.endedBy ?? [])]);
    if (input.kind === 'number')
      need(
        `input ${input.id}`,
        (input.codeValues ?? []).map(({ key }) => key),
      );
  }
  need(
    'codedNeeds',
    pack.codedNeeds.codes.map(({ key }) => key),
  );
  for (const line of pack.copies) {
    need(`copies for ${line.for}`, line.keys);
    for (const key of line.keys) {
      const kind = codeTable.get(key)?.kind;
      if (kind !== undefined && !writableKinds.has(kind))
        problems.push({
          place: `copies for ${line.for}`,
          reason: `${key} is a ${kind} code, which an accepted offer never writes`,
        });
    }
  }
  return problems;
}

/** What a pack's rules may not do, its texts may not hold, and its codes may not be. */
export function effectProblems(pack: Pack, codeTable: CodeTable): PackProblem[] {
  return [
    ...pack.rules.flatMap((rule) => ruleProblems(rule).map((reason) => ({ place: `rule ${rule.id}`, reason }))),
    ...textsOf(pack).flatMap(({ place, text }) => {
      const reason = textProblem(text);
      return reason === null ? [] : [{ place, reason }];
    }),
    ...codeProblems(pack, codeTable),
    ...capacityProblems(pack.capacity ?? []),
  ];
}
