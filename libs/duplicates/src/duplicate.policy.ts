import type { Role, Viewer } from '@jiebang/kernel';

const everywhere = (viewer: Viewer, roles: readonly Role[]) =>
  viewer.kind === 'system' ||
  viewer.grants.some(
    ({ role, organisationId, programmeId }) =>
      roles.includes(role) && organisationId === null && programmeId === null,
  );

/** The register of people spans all organisations, so an office or an administrator without a scope decides. */
export function mayDecideDuplicates(viewer: Viewer): boolean {
  return everywhere(viewer, ['admin', 'pmo']);
}

/** Roles that a merge must not hand on but by an administrator, who alone grants them. */
export const GUARDED_ROLES: readonly Role[] = ['admin', 'pmo', 'finance', 'auditor'];

export function mayMergeGuarded(viewer: Viewer): boolean {
  return everywhere(viewer, ['admin']);
}
