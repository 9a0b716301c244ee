import { dayNumber, isoDateOf } from '../../calendar.ts';
import type { CodedInput, PackInput } from '../pack.ts';
import { Snapshot } from '../snapshot.ts';
import type { Assignment } from './search.ts';
import type { Cell, Space, Variable } from './space.ts';

/** A person of the input space, in words and as a snapshot that can be run. */
export type ExamplePerson = { readonly inWords: readonly string[]; readonly snapshot: Snapshot };

type Draft = {
  patient: Record<string, unknown>;
  codes: { key: string; date: string | null }[];
  measures: { name: string; value: number; unit: string; date: string }[];
  medsFlags: string[];
  needs: { type: string; level: string }[];
  answers: Record<string, unknown>;
  ticks: string[];
  words: string[];
};

const today = '2026-03-02';
const dayBefore = (days: number): string => isoDateOf((dayNumber(today) ?? 0) - days);
const codedNeedKeys: Readonly<Record<string, string>> = {
  isolation: 'lonely',
  work: 'unemployed',
  money: 'financial_problem',
  caring: 'carer_self',
  housing: 'housing_problem',
};

function writeNumber(input: PackInput, cell: Cell, draft: Draft): void {
  if (cell.fact.kind !== 'number') return;
  const { value, ageDays, second } = cell.fact;
  if (input.kind === 'patient') {
    draft.patient[input.field] = value;
    draft.words.push(`${input.label} ${value}`);
    return;
  }
  if (input.kind !== 'number') return;
  const values = second === null ? [value] : [value, second];
  draft.words.push(`${input.label} ${values.join(' and ')}, ${ageDays} days ago`);
  const [name] = input.measures;
  const code = input.codeValues?.find((one) => one.value === value);
  for (const one of values) {
    if (name !== undefined) draft.measures.push({ name, value: one, unit: input.unit, date: dayBefore(ageDays) });
    else if (code !== undefined) draft.codes.push({ key: code.key, date: dayBefore(ageDays) });
  }
}

function writeCoded(input: CodedInput, isDated: boolean, draft: Draft): void {
  const [key = ''] = input.keys;
  const [end] = input.endedBy ?? [];
  draft.words.push(isDated ? input.label : `${input.label}: without a date`);
  draft.codes.push({ key, date: isDated ? today : null });
  // A timeless code without a date counts, unless something may have ended it.
  if (!isDated && input.freshDays === null && end !== undefined) draft.codes.push({ key: end, date: today });
}

function writeHolds(input: PackInput, answer: 0 | 1 | 2, draft: Draft): void {
  if (input.kind === 'patient') {
    draft.patient[input.field] = answer === 1 ? null : answer === 2;
    if (answer !== 0) draft.words.push(answer === 2 ? input.label : `${input.label}: not known`);
  } else if (answer !== 0 && input.kind === 'coded') writeCoded(input, answer === 2, draft);
  else if (answer !== 0 && (input.kind === 'tick' || input.kind === 'medicineFlag')) {
    const [word = ''] = input.words;
    draft.words.push(input.label);
    (input.kind === 'tick' ? draft.ticks : draft.medsFlags).push(word);
  }
}

function writeWord(input: PackInput, word: string, draft: Draft): void {
  draft.words.push(`${input.label}: ${word}`);
  if (input.kind === 'patient') draft.patient[input.field] = word;
  if (input.kind === 'answer') draft.answers[input.answer] = word;
}

function writeCell(variable: Variable, cell: Cell, draft: Draft): void {
  const [placed] = variable.inputs;
  if (placed === undefined) return;
  const { input } = placed;
  if (cell.fact.kind === 'number') writeNumber(input, cell, draft);
  if (cell.fact.kind === 'holds') writeHolds(input, cell.fact.answer, draft);
  if (cell.fact.kind === 'word') writeWord(input, cell.fact.word, draft);
  if (cell.fact.kind === 'needs') {
    draft.answers['needsAsked'] = true;
    draft.needs.push(...cell.fact.needs);
    const listed = cell.fact.needs.map(({ type, level }) => `${type} (${level})`).join(', ');
    draft.words.push(`Needs: ${listed === '' ? 'none' : listed}`);
    const undated = cell.fact.undated === null ? undefined : codedNeedKeys[cell.fact.undated];
    if (undated !== undefined) draft.codes.push({ key: undated, date: null });
  }
}

/** Writes the person of an assignment; where any cell will do, the first: nothing, or no. */
export function personOf(assignment: Assignment, space: Space): ExamplePerson {
  const draft: Draft = {
    patient: {},
    codes: [],
    measures: [],
    medsFlags: [],
    needs: [],
    answers: {},
    ticks: [],
    words: [],
  };
  for (const [index, variable] of space.variables.entries()) {
    const chosen = assignment[index] ?? -1;
    const cell = variable.cells[Math.max(0, chosen)];
    if (cell !== undefined) writeCell(variable, cell, draft);
  }
  return {
    inWords: draft.words,
    snapshot: Snapshot.parse({
      today,
      patient: draft.patient,
      codes: draft.codes,
      measures: draft.measures,
      medsFlags: draft.medsFlags,
      needs: draft.needs,
      answers: { ...draft.answers, ticks: draft.ticks },
    }),
  };
}
