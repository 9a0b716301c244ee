import * as z from 'zod/mini';

/** What somebody who teaches says of a block, where the page itself leaves the reader unsure. */

/** What a column holds. `date`: of the fact itself; `recorded`: of its writing down; `nothing`: it is not read. */
export const ColumnIs = z.enum(['name', 'value', 'unit', 'date', 'recorded', 'ended', 'status', 'nothing']);
export type ColumnIs = z.infer<typeof ColumnIs>;

/** The measures whose unit no number tells by itself, and the units that may be said of each (UCUM). */
export const unitsOf = {
  weight: ['kg', '[lb_av]'],
  height: ['cm', 'm', '[in_i]'],
  waist: ['cm', '[in_i]'],
  hba1c: ['mmol/mol', '%'],
  chol: ['mmol/L', 'mg/dL'],
} as const;

/** One of these measures. */
export const Measured = z.enum(['weight', 'height', 'waist', 'hba1c', 'chol']);
export type Measured = z.infer<typeof Measured>;

/** One of these units. */
export const SaidUnit = z.enum(['kg', '[lb_av]', 'cm', 'm', '[in_i]', 'mmol/mol', '%', 'mmol/L', 'mg/dL']);
export type SaidUnit = z.infer<typeof SaidUnit>;

/** The values of a measure that show no unit are in this one. In a unit that is none of the measure's nothing is read. */
export const UnitSaid = z.strictObject({ of: Measured, unit: SaidUnit });
export type UnitSaid = z.infer<typeof UnitSaid>;
