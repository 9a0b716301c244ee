import * as z from 'zod/mini';
import type { CodeRow, CodeTable } from '../../domain/code-table.ts';

const Row = z.tuple([
  z.string().check(z.minLength(1)),
  z.enum(['SNOMED-CT-UK', 'Read-v2', 'CTV3', 'ICD-10']),
  z.string().check(z.minLength(1)),
  z.string().check(z.minLength(1)),
  z.enum([
    'assessment-score',
    'care-plan',
    'condition',
    'demographic',
    'measurement',
    'procedure-declined',
    'procedure-offered',
    'referral',
    'review',
    'signposting',
  ]),
]);

/** A table of rows as they stand in a file, by key. Errors: throws on a row of another form, because the file is ours. */
export const tableOf = (rows: unknown): CodeTable =>
  new Map(
    z
      .array(Row)
      .parse(rows)
      .map(([key, system, code, term, kind]): [string, CodeRow] => [key, { key, system, code, term, kind }]),
  );
