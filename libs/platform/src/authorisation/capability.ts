import type { Role, Viewer } from '@jiebang/kernel';

/** The right to call an operation at all (first gate). What it may be called on is the use case's policy (second gate). */
export interface Capability {
  /** `noun.verb`, stable: API tokens are scoped by it. */
  readonly name: string;
  /** Roles that have it. */
  readonly roles: readonly Role[];
}

/** Names a context's capabilities and who has them: `defineCapabilities({ 'need.submit': ['clinician'] })`. */
export function defineCapabilities<const Table extends Record<string, readonly Role[]>>(
  table: Table,
): { readonly [Name in keyof Table]: Capability } {
  const entries = Object.entries(table).map(([name, roles]) => [name, { name, roles }] as const);
  return Object.fromEntries(entries) as { [Name in keyof Table]: Capability };
}

/** True where one of the viewer's roles has the capability and, for an API token, its scopes include it. */
export function hasCapability(
  viewer: Pick<Viewer, 'kind' | 'grants' | 'scopes'>,
  capability: Capability,
): boolean {
  if (viewer.kind === 'system') return true;
  if (viewer.scopes && !viewer.scopes.includes(capability.name)) return false;
  return viewer.grants.some(({ role }) => capability.roles.includes(role));
}
