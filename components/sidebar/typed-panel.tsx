import type { TypedFormStore } from '../../lib/store/typed-form-store.ts';
import { Button } from '../base/button.tsx';
import { Details } from '../base/details.tsx';
import { SelectField } from '../base/select-field.tsx';
import { TextField } from '../base/text-field.tsx';
import css from './bring.module.css';
import { sexes } from './sex-choices.ts';

const problemOf = (form: TypedFormStore, field: string): string | undefined =>
  form.problems.value.find((each) => each.field === field)?.text;

function Person({ form }: { form: TypedFormStore }) {
  const backgrounds = [{ value: '', label: 'Not known' }].concat(
    form.backgrounds.map(({ key, label }) => ({ value: key, label })),
  );
  const { age, sex, ethnicity, imdDecile } = form.form.value;
  return (
    <>
      <div class={css['pair']}>
        <TextField
          id="typed-age"
          label="Age"
          kind="number"
          width="short"
          suffix="years"
          value={age}
          problem={problemOf(form, 'age')}
          onCommit={form.setAge}
        />
        <SelectField id="typed-sex" label="Sex" choices={sexes} chosen={sex} onChoose={form.setSex} />
      </div>
      <Details summary="Family background and deprivation">
        <SelectField
          id="typed-ethnicity"
          label="Family background"
          choices={backgrounds}
          chosen={ethnicity}
          onChoose={form.setEthnicity}
        />
        <TextField
          id="typed-imd"
          label="Deprivation decile"
          hint="1 is the most deprived tenth"
          kind="number"
          width="short"
          value={imdDecile}
          problem={problemOf(form, 'imdDecile')}
          onCommit={form.setDecile}
        />
      </Details>
    </>
  );
}

function Values({ form }: { form: TypedFormStore }) {
  return (
    <Details summary="Values and scores">
      {form.fields.map((field) => {
        const typed = form.form.value.values[field.key];
        return (
          <div key={field.key} class={css['pair']}>
            <TextField
              id={`typed-${field.key}`}
              label={field.label}
              kind="number"
              width="short"
              suffix={field.unitShown}
              value={typed?.value ?? ''}
              problem={problemOf(form, field.key)}
              onCommit={(text) => form.setValue(field.key, text)}
            />
            {(typed?.value ?? '') === '' ? null : (
              <TextField
                id={`typed-${field.key}-date`}
                label={`Date of ${field.label}`}
                kind="date"
                width="medium"
                value={typed?.date ?? ''}
                onCommit={(date) => form.setValueDate(field.key, date)}
              />
            )}
          </div>
        );
      })}
    </Details>
  );
}

function TickLine({ form, at, label }: { form: TypedFormStore; at: string; label: string }) {
  const ticked = form.form.value.ticks[at];
  return (
    <div class={css['tick']}>
      <label>
        <input type="checkbox" checked={ticked !== undefined} onChange={() => form.toggleTick(at)} />
        {label}
      </label>
      {ticked === undefined ? null : (
        <TextField
          id={`typed-${at}-date`}
          label={`Date, if known: ${label}`}
          kind="date"
          width="medium"
          value={ticked.date}
          problem={problemOf(form, at)}
          onCommit={(date) => form.setTickDate(at, date)}
        />
      )}
    </div>
  );
}

/** A short form of what the rules look at. Empty is unknown; units stand fixed beside each field. */
export function TypedPanel({ form, onBack }: { form: TypedFormStore; onBack: () => void }) {
  return (
    <section class={css['panel']} aria-labelledby="typed-title">
      <h2 id="typed-title" class={css['title']}>
        Type values
      </h2>
      <p class={css['quiet']}>Leave empty what you do not know: nothing is assumed. Nothing typed here is kept.</p>
      <Person form={form} />
      <Values form={form} />
      {form.groups.map(({ title, ticks }) => (
        <Details key={title} summary={title}>
          {ticks.map(({ key, label }) => (
            <TickLine key={key} form={form} at={key} label={label} />
          ))}
        </Details>
      ))}
      <div role="alert" class={css['wrong']}>
        {form.problems.value.length > 0 ? 'Nothing was taken. Put right first:' : form.refused.value}
        {form.problems.value.map(({ field, label, text }) => (
          <p key={field}>
            {label}: {text}
          </p>
        ))}
      </div>
      <div class={css['buttons']}>
        <Button kind="primary" onPress={() => void form.use()}>
          Go on with these
        </Button>
        <Button onPress={onBack}>Back</Button>
      </div>
    </section>
  );
}
