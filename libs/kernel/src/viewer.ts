import { commonErrors } from './common.errors.js';
import type { Id } from './id.js';
import type { Locale } from './locale.js';
import type { Role } from './role.js';

/** A role as it was granted: everywhere, or within one organisation (and below it) or one programme. */
export interface RoleGrant {
  readonly role: Role;
  readonly organisationId: Id | null;
  readonly programmeId: Id | null;
}

/** Whoever is asking: a visitor, a signed-in person, or the platform itself (jobs, clock, command line). */
export interface Viewer {
  readonly kind: 'visitor' | 'person' | 'system';
  readonly accountId: Id | null;
  readonly personId: Id | null;
  readonly grants: readonly RoleGrant[];
  /** Capability names that an API token is limited to; null for a session, which has all of its roles' capabilities. */
  readonly scopes: readonly string[] | null;
  readonly locale: Locale;
  readonly requestId: string;
}

/** A visitor without an account. */
export function visitor(locale: Locale = 'zh', requestId = '-'): Viewer {
  return { kind: 'visitor', accountId: null, personId: null, grants: [], scopes: null, locale, requestId };
}

/** The platform acting by itself; `requestId` names the job or command. */
export function systemViewer(requestId: string): Viewer {
  return {
    kind: 'system',
    accountId: null,
    personId: null,
    grants: [],
    scopes: null,
    locale: 'zh',
    requestId,
  };
}

/** True where the viewer bears one of the roles anywhere. The platform itself passes. */
export function hasRole(viewer: Viewer, ...roles: readonly Role[]): boolean {
  return viewer.kind === 'system' || viewer.grants.some((grant) => roles.includes(grant.role));
}

/** True where a grant of one of the roles is unscoped or scoped to this programme. The platform itself passes. */
export function hasRoleInProgramme(viewer: Viewer, programmeId: Id, ...roles: readonly Role[]): boolean {
  if (viewer.kind === 'system') return true;
  return viewer.grants.some(
    ({ role, programmeId: within }) => roles.includes(role) && (within === null || within === programmeId),
  );
}

/** The signed-in person's id; throws SIGN_IN_REQUIRED for a visitor or the platform itself. */
export function personOf(viewer: Viewer): Id {
  if (!viewer.personId) throw commonErrors.SIGN_IN_REQUIRED();
  return viewer.personId;
}
