/** A page of this site to go to after signing in; the desk for anything that could lead elsewhere. */
export function safeReturnTo(wanted: string | null): string {
  return wanted !== null && /^\/(?![/\\])[\x21-\x7e]{0,500}$/.test(wanted) ? wanted : '/desk';
}
