/** The columns of a row that was just made. PostgreSQL reads "now" as the moment of the statement's transaction. */
export const FRESH = { created_at: 'now', updated_at: 'now', version: 1 } as const;
