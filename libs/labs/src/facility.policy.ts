import { hasRole, type Id, type Viewer } from '@jiebang/kernel';

/** Changed by whoever answers for it, and by the project office. */
export function mayEditFacility(viewer: Viewer, facility: { readonly responsiblePersonId: Id }): boolean {
  return (
    hasRole(viewer, 'pmo') || (viewer.personId !== null && viewer.personId === facility.responsiblePersonId)
  );
}

/** Opened by the project office, or by somebody for themself in an organisation of theirs. */
export function mayOpenFacility(
  viewer: Viewer,
  wanted: { readonly responsiblePersonId: Id; readonly organisationId: Id },
  ownOrganisationIds: readonly Id[],
): boolean {
  if (hasRole(viewer, 'pmo')) return true;
  return viewer.personId === wanted.responsiblePersonId && ownOrganisationIds.includes(wanted.organisationId);
}
