import { z } from 'zod';
import type { CodeRow, CodeTable } from '../../domain/code-table.ts';
import rows from './codes.json' with { type: 'json' };

const Row = z.tuple([
  z.string().min(1),
  z.enum(['SNOMED-CT-UK', 'Read-v2', 'CTV3', 'ICD-10']),
  z.string().min(1),
  z.string().min(1),
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

/** Every verified pair of code and term, by key. Source and verification of each row: `codes.tsv` beside this file. */
export const codeTable: CodeTable = new Map(
  z
    .array(Row)
    .parse(rows)
    .map(([key, system, code, term, kind]): [string, CodeRow] => [key, { key, system, code, term, kind }]),
);
