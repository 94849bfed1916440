import type { BulkRow } from './bulk-insert.js';

/** Rows of one table. */
export interface TableRows {
  readonly table: string;
  readonly rows: readonly BulkRow[];
}
