import { useState } from 'preact/hooks';
import type { Condition, Pack } from '../../../lib/domain/heuristics/pack.ts';
import { comparisonsFor, conditionOf, subjectsOf } from '../../../lib/domain/packs/new-parts.ts';
import type { Subject } from '../../../lib/domain/packs/new-parts.ts';
import css from './packs.module.css';

/** What stands in the form: the place of the subject in the list, how it compares, and the number as typed. */
export type TypedCondition = { readonly subject: number; readonly comparison: string; readonly number: string };

/** The form as it opens. */
export const emptyCondition: TypedCondition = { subject: 0, comparison: '', number: '' };

const isNumber = (text: string): boolean => /^-?\d{1,5}(\.\d{1,3})?$/.test(text.trim());

const chosen = (subject: Subject, typed: TypedCondition) => {
  const offered = comparisonsFor(subject);
  return offered.find(({ value }) => value === typed.comparison) ?? offered[0];
};

/** The condition that the form holds; null while a number is missing. */
export const conditionFrom = (pack: Pack, typed: TypedCondition): Condition | null => {
  const subject = subjectsOf(pack)[typed.subject];
  const comparison = subject === undefined ? undefined : chosen(subject, typed);
  if (subject === undefined || comparison === undefined) return null;
  if (subject.kind === 'number' && !isNumber(typed.number)) return null;
  return conditionOf(subject, comparison.value, Number(typed.number));
};

type ConditionFieldsProps = {
  pack: Pack;
  /** What the condition is for, such as "Rule C2", for people who hear the page. */
  place: string;
  typed: TypedCondition;
  onType: (typed: TypedCondition) => void;
};

/** One condition, chosen: what about, how it compares, and the number. */
export function ConditionFields({ pack, place, typed, onType }: ConditionFieldsProps) {
  const [subjects] = useState(() => subjectsOf(pack));
  const subject = subjects[typed.subject];
  if (subject === undefined) return null;
  const [from, to] = subject.kind === 'number' ? subject.range : [0, 0];
  return (
    <span class={css['head']}>
      <select
        class={`${css['choice']} ${css['wide']}`}
        aria-label={`${place}: new condition, about what`}
        value={String(typed.subject)}
        onChange={(event) => onType({ ...typed, subject: Number(event.currentTarget.value), comparison: '' })}
      >
        {subjects.map(({ label, id }, index) => (
          <option key={id} value={String(index)}>
            {label}
          </option>
        ))}
      </select>
      <select
        class={css['choice']}
        aria-label={`${place}: new condition, how it compares`}
        value={chosen(subject, typed)?.value}
        onChange={(event) => onType({ ...typed, comparison: event.currentTarget.value })}
      >
        {comparisonsFor(subject).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {subject.kind === 'number' ? (
        <input
          class={css['number']}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          placeholder={`${from}–${to}`}
          aria-label={`${place}: new condition, number from ${from} to ${to}`}
          value={typed.number}
          onInput={(event) => onType({ ...typed, number: event.currentTarget.value })}
        />
      ) : null}
    </span>
  );
}
