import { ColumnIs, unitsOf, type Measured, type SaidUnit } from '../../../lib/domain/sites/said.ts';
import type { ColumnShown, TeachOrder, TeachState, UnitShown } from '../../../lib/domain/sites/teaching.ts';
import { Details } from '../../base/details.tsx';
import { SelectField } from '../../base/select-field.tsx';
import { columnWords, measuredWords, unitWords } from './teach-words.ts';
import css from './teach.module.css';

type OnOrder = (order: TeachOrder) => void;

const suchAs = (sample: string): string => (sample === '' ? 'nothing in it here' : `such as “${sample}”`);

function UnitChoice({ shown: { of, sample, unit }, onOrder }: { shown: UnitShown; onOrder: OnOrder }) {
  const units: readonly SaidUnit[] = unitsOf[of satisfies Measured];
  return (
    <SelectField
      id={`teach-unit-${of}`}
      label={`${measuredWords[of]} without a unit`}
      {...(sample === '' ? {} : { hint: suchAs(sample) })}
      choices={[
        { value: '', label: 'Not known: it is not read' },
        ...units.map((value) => ({ value, label: `In ${unitWords[value] ?? value}` })),
      ]}
      chosen={unit ?? ''}
      onChoose={(value) => onOrder({ do: 'unit', of, unit: units.find((each) => each === value) })}
    />
  );
}

function ColumnChoice({ shown, nth, onOrder }: { shown: ColumnShown; nth: number; onOrder: OnOrder }) {
  const { name, reads, sample, is } = shown;
  return (
    <SelectField
      id={`teach-column-${nth}`}
      label={name === '' ? `Column ${nth}` : name}
      hint={suchAs(sample)}
      choices={[
        { value: '', label: reads !== null ? `As read: ${reads}` : name === '' ? 'As read by itself' : 'Not known' },
        ...ColumnIs.options.map((value) => ({ value, label: columnWords[value] })),
      ]}
      chosen={is ?? ''}
      onChoose={(value) => onOrder({ do: 'column', to: nth, is: ColumnIs.options.find((each) => each === value) })}
    />
  );
}

/** What is seen in a block and not understood, and what may be said of its units and columns. */
export function Said({ pick, onOrder }: { pick: NonNullable<TeachState['pick']>; onOrder: OnOrder }) {
  const { columns, units, unread } = pick;
  const unknown = columns.filter(({ name, reads }) => name !== '' && reads === null).length;
  if (unread.length + units.length + columns.length === 0) return null;
  return (
    <div class={css['said']}>
      {unread.length === 0 ? null : (
        <div>
          <p>Seen here and not read:</p>
          <ul class={css['unread']}>
            {unread.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
      {units.map((shown) => (
        <UnitChoice key={shown.of} shown={shown} onOrder={onOrder} />
      ))}
      {columns.length < 2 ? null : (
        <Details
          summary={`Columns: ${columns.length}${unknown === 0 ? '' : `, ${unknown} not known`}`}
          isOpen={unknown > 0}
        >
          <div class={css['said']}>
            {columns.map((shown, at) => (
              <ColumnChoice key={`${at} ${shown.name}`} shown={shown} nth={at + 1} onOrder={onOrder} />
            ))}
          </div>
        </Details>
      )}
    </div>
  );
}
