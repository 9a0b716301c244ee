import type { RecordPerson, Series } from './record.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { shownValue, slashDate } from './wording.ts';

const datesOf = (rows: readonly Series[]): readonly string[] =>
  [...new Set(rows.flatMap((row) => row.values.map((each) => each.date)))].toSorted().toReversed();

const cellOf = (row: Series, date: string): string => {
  const value = row.values.find((each) => each.date === date);
  return value ? shownValue(value) : '–';
};

/** Values with dates as columns and units in the row headers, newest first. */
export const MeasurementsSection = ({ person }: { readonly person: RecordPerson }) => {
  const dates = datesOf(person.measurements);
  return (
    <ScrollRegion label="Measurements by date">
      <table class="grid-table grid-table--values">
        <caption>Measurements by date, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Test</th>
            {dates.map((date) => (
              <th key={date} scope="col" class="num">
                {slashDate(date)}
              </th>
            ))}
            <th scope="col">Usual range</th>
          </tr>
        </thead>
        <tbody>
          {person.measurements.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                {row.name} <small>({row.unit})</small>
              </th>
              {dates.map((date) => (
                <td key={date} class="num">
                  {cellOf(row, date)}
                </td>
              ))}
              <td class="range">{row.range ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
