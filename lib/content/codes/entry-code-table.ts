import type { CodeTable } from '../../domain/code-table.ts';
import rows from './entry-codes.json' with { type: 'json' };
import { tableOf } from './table-of.ts';

/** The rows that an entry may hold: a small part of the whole table, made with it by the same script. */
export const entryCodeTable: CodeTable = tableOf(rows);
