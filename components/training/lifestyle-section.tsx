import type { RecordPerson } from './record.ts';
import { shownValue, slashDate } from './wording.ts';

/** A template as practices use it: each answer in a read-only field, its date beside it. */
export const LifestyleSection = ({ person }: { readonly person: RecordPerson }) => (
  <div class="template">
    <fieldset>
      <legend>Lifestyle and social</legend>
      {person.lifestyle.map((each, index) => (
        <div key={each.name} class="template__row">
          <label htmlFor={`life-${index}`}>{each.name}</label>
          <input id={`life-${index}`} type="text" readOnly value={each.text} />
          <span class="template__date">{slashDate(each.date)}</span>
        </div>
      ))}
    </fieldset>
    <fieldset>
      <legend>Scores</legend>
      {person.scores.flatMap((row, rowIndex) =>
        row.values.map((value, index) => (
          <div key={`${row.name} ${value.date}`} class="template__row">
            <label htmlFor={`score-${rowIndex}-${index}`}>{row.name}</label>
            <input
              id={`score-${rowIndex}-${index}`}
              type="text"
              class="template__number"
              readOnly
              value={shownValue(value)}
            />
            <span class="template__date">{slashDate(value.date)}</span>
          </div>
        )),
      )}
    </fieldset>
  </div>
);
