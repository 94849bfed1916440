import type { ExcusedColumn } from './person-reference.js';

const HISTORY = 'says who did it, under the id of that moment; sealed, never changed';

/** Columns of the platform's own tables. */
export const PLATFORM_COLUMNS: readonly ExcusedColumn[] = [
  { table: 'audit_entry', column: 'person_id', reason: HISTORY },
  { table: 'audit_entry', column: 'account_id', reason: HISTORY },
  {
    table: 'audit_entry',
    column: 'subject_id',
    reason: 'what it was done to, of any kind; sealed, never changed',
  },
  { table: 'outbox_event', column: 'person_id', reason: 'who caused the event; pruned within days' },
  { table: 'idempotency_key', column: 'account_id', reason: 'answers of one sign-in, kept for a day' },
];
