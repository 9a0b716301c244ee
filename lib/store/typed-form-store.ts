import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { familyBackgrounds, tickGroups, typedChoices } from '../content/sidebar/typed-choices.ts';
import type { Sex } from '../domain/reading.ts';
import { emptyTypedForm, typedFacts } from '../domain/typed-form.ts';
import type { TypedField, TypedForm, TypedProblem } from '../domain/typed-form.ts';
import type { BroughtStore } from './brought-store.ts';
import type { Clock } from './ports.ts';

export type TypedFormStore = {
  readonly form: ReadonlySignal<TypedForm>;
  readonly problems: ReadonlySignal<readonly TypedProblem[]>;
  /** Why the whole could not be taken, or null. */
  readonly refused: ReadonlySignal<string | null>;
  readonly fields: readonly TypedField[];
  readonly groups: typeof tickGroups;
  readonly backgrounds: typeof familyBackgrounds;
  readonly today: string;
  readonly setAge: (text: string) => void;
  readonly setSex: (sex: Sex | '') => void;
  readonly setEthnicity: (key: string) => void;
  readonly setDecile: (text: string) => void;
  /** A value gets today's date with its first character, which can be changed or cleared. */
  readonly setValue: (key: string, text: string) => void;
  readonly setValueDate: (key: string, date: string) => void;
  readonly toggleTick: (key: string) => void;
  readonly setTickDate: (key: string, date: string) => void;
  /** Takes the form, or says what has to be put right. Afterwards the form is empty. */
  readonly use: () => Promise<void>;
};

/** The form to type into, in memory only; gone with the panel. */
export const createTypedFormStore = (brought: Pick<BroughtStore, 'bringTyped'>, clock: Clock): TypedFormStore => {
  const form = signal<TypedForm>(emptyTypedForm);
  const problems = signal<readonly TypedProblem[]>([]);
  const refused = signal<string | null>(null);
  const today = clock.today();
  const change = (part: Partial<TypedForm>) => {
    form.value = { ...form.peek(), ...part };
  };
  const setValuePart = (key: string, part: { value?: string; date?: string }) => {
    const { values } = form.peek();
    change({ values: { ...values, [key]: { value: '', date: today, ...values[key], ...part } } });
  };

  return {
    form,
    problems,
    refused,
    fields: typedChoices.fields,
    groups: tickGroups,
    backgrounds: familyBackgrounds,
    today,
    setAge: (age) => change({ age }),
    setSex: (sex) => change({ sex }),
    setEthnicity: (ethnicity) => change({ ethnicity }),
    setDecile: (imdDecile) => change({ imdDecile }),
    setValue: (key, value) => setValuePart(key, { value }),
    setValueDate: (key, date) => setValuePart(key, { date }),
    toggleTick: (key) => {
      const { [key]: before, ...others } = form.peek().ticks;
      change({ ticks: before === undefined ? { ...others, [key]: { date: '' } } : others });
    },
    setTickDate: (key, date) => change({ ticks: { ...form.peek().ticks, [key]: { date } } }),
    use: async () => {
      const facts = typedFacts(form.peek(), typedChoices, today);
      problems.value = facts.ok ? [] : facts.error;
      if (!facts.ok) return;
      const taken = await brought.bringTyped(facts.value);
      refused.value = taken.ok ? null : taken.error.why;
      if (taken.ok) form.value = emptyTypedForm;
    },
  };
};
