import type { CodeTable } from '../../domain/code-table.ts';
import rows from './codes.json' with { type: 'json' };
import { tableOf } from './table-of.ts';

/** Every verified pair of code and term, by key. Source and verification of each row: `codes.tsv` beside this file. */
export const codeTable: CodeTable = tableOf(rows);
