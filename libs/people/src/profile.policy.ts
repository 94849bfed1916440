import { hasRole, type Id, type Viewer } from '@jiebang/kernel';
import type { Audience } from './domain/profile-projection.js';
import type { VisibilityLevel } from './domain/visibility.js';

/** True for those who see every profile whole: the project office, and the platform itself. */
export function seesAllProfiles(viewer: Viewer): boolean {
  return hasRole(viewer, 'pmo');
}

/** As whom the viewer sees a person's profile. */
export function audienceOf(viewer: Viewer, personId: Id): Audience {
  if (viewer.personId === personId || seesAllProfiles(viewer)) return 'whole';
  return viewer.kind === 'visitor' ? 'public' : 'signed_in';
}

/** The levels of visibility that the viewer sees of people in general: for filters, which must not tell what is hidden. */
export function visibleLevels(viewer: Viewer): readonly VisibilityLevel[] {
  if (seesAllProfiles(viewer)) return ['public', 'signed_in', 'private'];
  return viewer.kind === 'visitor' ? ['public'] : ['public', 'signed_in'];
}

/** True for those who may see how complete a profile is: what is missing tells of what is hidden. */
export function maySeeCompleteness(viewer: Viewer, personId: Id): boolean {
  return audienceOf(viewer, personId) === 'whole';
}

/** A declaration is withdrawn by whoever made it, and by nobody else. */
export function mayWithdraw(viewer: Viewer, declaration: { readonly declarerPersonId: Id }): boolean {
  return viewer.personId !== null && viewer.personId === declaration.declarerPersonId;
}

/** A profile is written by its person, and by an office or an administrator without a scope, who import many. */
export function mayKeepProfile(viewer: Viewer, personId: Id): boolean {
  if (viewer.kind === 'system' || viewer.personId === personId) return true;
  return viewer.grants.some(
    ({ role, organisationId, programmeId }) =>
      (role === 'pmo' || role === 'admin') && organisationId === null && programmeId === null,
  );
}

/** How far somebody sees into profiles: fields of these levels, and everything of their own. */
export interface ProfileSight {
  readonly personId: Id | null;
  readonly levels: readonly VisibilityLevel[];
}

/** The same rule as `audienceOf`, for statements over many people at once. */
export function sightOf(viewer: Viewer): ProfileSight {
  return { personId: viewer.personId, levels: visibleLevels(viewer) };
}
