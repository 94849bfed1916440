/** The name of the constraint that a statement broke, or null when `failure` is something else. */
export function brokenConstraint(failure: unknown): string | null {
  if (typeof failure !== 'object' || failure === null) return null;
  const { code, constraint, driverError } = failure as {
    code?: string;
    constraint?: string;
    driverError?: { code?: string; constraint?: string };
  };
  const sqlState = driverError?.code ?? code;
  return sqlState?.startsWith('23') ? (driverError?.constraint ?? constraint ?? null) : null;
}
