import type { CodeKind, CodeTable } from '../../code-table.ts';
import type { Condition, Pack } from '../pack.ts';
import { insideOf } from '../condition-parts.ts';
import type { Finding } from './check-pack.ts';

/** Kinds of code that are events, so that their age matters; a condition may stand for ever. */
const eventKinds: ReadonlySet<CodeKind> = new Set([
  'assessment-score',
  'procedure-declined',
  'procedure-offered',
  'referral',
  'review',
  'signposting',
  'measurement',
]);

/** Numbers, and codes of events, that count however old they are. */
export function checkFreshness(pack: Pack, codeTable: CodeTable): Finding[] {
  return pack.inputs.flatMap((input): Finding[] => {
    const isTimeless = (input.kind === 'number' || input.kind === 'coded') && input.freshDays === null;
    const isEvent =
      input.kind === 'number' ||
      (input.kind === 'coded' && input.keys.some((key) => eventKinds.has(codeTable.get(key)?.kind ?? 'condition')));
    if (!isTimeless || !isEvent) return [];
    const inWords = `${input.label} (${input.id}) counts however old it is`;
    return [{ kind: 'freshness', weight: 'error', rules: [input.id], inWords, example: null }];
  });
}

function namesIn(condition: Condition, out: Set<string>): void {
  if ('input' in condition) out.add(`input ${condition.input}`);
  if ('fact' in condition) out.add(`fact ${condition.fact}`);
  for (const inner of insideOf(condition)) namesIn(inner, out);
}

/** Inputs and facts that nothing looks at. */
export function checkUnused(pack: Pack): Finding[] {
  const used = new Set<string>();
  const conditions = [
    ...pack.facts.map(({ when }) => when),
    ...pack.rules.map(({ when }) => when),
    ...pack.repeats.map(({ when }) => when),
    ...pack.raises.map(({ when }) => when),
    ...pack.copies.flatMap(({ unless }) => (unless === undefined ? [] : [unless])),
  ];
  for (const condition of conditions) namesIn(condition, used);
  const named = [
    ...pack.inputs.map(({ id, label }) => ({ name: `input ${id}`, label })),
    ...pack.facts.map(({ id, label }) => ({ name: `fact ${id}`, label })),
  ];
  return named
    .filter(({ name }) => !used.has(name))
    .map(({ name, label }): Finding => ({
      kind: 'unused',
      weight: 'note',
      rules: [name.split(' ')[1] ?? name],
      inWords: `Nothing looks at ${label} (${name})`,
      example: null,
    }));
}

/** Lines about slots that never hold, because no rule names the colleague. */
export const checkCapacity = ({ capacity = [], rules }: Pack): Finding[] =>
  capacity.flatMap(({ role }, index): Finding[] =>
    rules.some(({ proposes }) => proposes.some((proposed) => proposed.role === role))
      ? []
      : [
          {
            kind: 'capacity',
            weight: 'note',
            rules: [],
            inWords: `Line ${index + 1} about slots never holds: no rule proposes ${role}`,
            example: null,
          },
        ],
  );
