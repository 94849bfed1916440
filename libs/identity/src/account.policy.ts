import type { Id, Role, Viewer } from '@jiebang/kernel';

/** A role within a scope; both ids null: everywhere. */
export interface ScopedRole {
  readonly role: Role;
  readonly organisationId: Id | null;
  readonly programmeId: Id | null;
}

/** Accounts belong to the whole platform, so only an administrator without a scope makes, disables and opens them. */
export function mayManageAccounts(viewer: Viewer): boolean {
  return (
    viewer.kind === 'system' ||
    viewer.grants.some(
      ({ role, organisationId, programmeId }) =>
        role === 'admin' && organisationId === null && programmeId === null,
    )
  );
}

/**
 * An administrator of everything grants everything. One of an organisation grants roles within it and below it, one of a
 * programme within that programme; neither makes further administrators. `above` are the ids of the wanted organisation
 * and of all those above it.
 */
export function mayGrant(viewer: Viewer, wanted: ScopedRole, above: readonly Id[]): boolean {
  if (mayManageAccounts(viewer)) return true;
  if (wanted.role === 'admin') return false;
  return viewer.grants.some((held) => {
    if (held.role !== 'admin') return false;
    const withinOrganisation = held.organisationId === null || above.includes(held.organisationId);
    const withinProgramme = held.programmeId === null || held.programmeId === wanted.programmeId;
    return withinOrganisation && withinProgramme;
  });
}

/** The register of people spans all organisations, so it is kept by an office or an administrator without a scope. */
export function mayEnterPeople(viewer: Viewer): boolean {
  if (viewer.kind === 'system') return true;
  return viewer.grants.some(
    ({ role, organisationId, programmeId }) =>
      (role === 'admin' || role === 'pmo') && organisationId === null && programmeId === null,
  );
}

/** Posts are kept by the project office and by administrators, each within their own part of the tree. */
export function mayKeepAffiliations(viewer: Viewer, above: readonly Id[]): boolean {
  if (viewer.kind === 'system') return true;
  return viewer.grants.some(
    ({ role, organisationId }) =>
      (role === 'admin' || role === 'pmo') && (organisationId === null || above.includes(organisationId)),
  );
}
