/**
 * Texts that a spreadsheet program would take for a formula when it opens a CSV file (OWASP, "CSV Injection": = + - @, tab,
 * carriage return, line feed, and the full-width forms of the first four).
 */
const DANGEROUS = /^[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;
const TO_GUARD = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** True for a text that a spreadsheet program could run. */
export function isFormulaLike(text: string): boolean {
  return DANGEROUS.test(text);
}

/** The text as it is safe in a cell: an apostrophe before what could run. `unguarded` gives it back. */
export function guarded(text: string): string {
  return TO_GUARD.test(text) ? `'${text}` : text;
}

/** True for a text that somebody marked as text with an apostrophe. */
export function isGuarded(text: string): boolean {
  return GUARDED.test(text);
}

/** The text that `guarded` made safe; any other as it is. */
export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
