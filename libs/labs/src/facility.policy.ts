import { hasRole, type Id, type Viewer } from '@jiebang/kernel';
import type { StaffMember } from './domain/facility-staff.js';

/** What the rules ask of a facility. */
export interface HeldFacility {
  readonly responsiblePersonId: Id;
  readonly staff: readonly StaffMember[];
}

const answersFor = (viewer: Viewer, { responsiblePersonId }: HeldFacility) =>
  viewer.personId !== null && viewer.personId === responsiblePersonId;

/** Its people and organisation are changed by whoever answers for it, and by the project office. */
export function mayAppointAt(viewer: Viewer, facility: HeldFacility): boolean {
  return hasRole(viewer, 'pmo') || answersFor(viewer, facility);
}

/** Everything else also by their deputies. */
export function mayEditFacility(viewer: Viewer, facility: HeldFacility): boolean {
  const isDeputy = facility.staff.some(
    ({ personId, role }) => role === 'deputy' && personId === viewer.personId,
  );
  return mayAppointAt(viewer, facility) || isDeputy;
}

/** Questions are read and answered by everybody who works for it, and by the project office. */
export function mayAnswerFor(viewer: Viewer, facility: HeldFacility): boolean {
  return (
    mayAppointAt(viewer, facility) || facility.staff.some(({ personId }) => personId === viewer.personId)
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
