import { hasRole, hasRoleInProgramme, type Id, type Viewer } from '@jiebang/kernel';
import type { Confidentiality, ScreeningSide } from '../domain/need.js';
import type { NeedState, ReturnableState } from '../domain/need-lifecycle.js';
import type { NeedAudience } from './need.read-model.js';

/** What a decision about a need rests on. */
export interface GuardedNeed {
  readonly ownerPersonId: Id;
  readonly programmeId: Id | null;
  readonly state: NeedState;
  readonly returnState: ReturnableState | null;
  readonly submittedAt: Date | null;
  readonly confidentiality: Confidentiality | null;
  readonly screenerIds: readonly Id[];
}

export function isOwner(viewer: Viewer, need: Pick<GuardedNeed, 'ownerPersonId'>): boolean {
  return viewer.personId !== null && viewer.personId === need.ownerPersonId;
}

/** The project office of the need's programme; a need of no programme belongs to every office. */
export function isOfficeOf(viewer: Viewer, { programmeId }: Pick<GuardedNeed, 'programmeId'>): boolean {
  return programmeId === null ? hasRole(viewer, 'pmo') : hasRoleInProgramme(viewer, programmeId, 'pmo');
}

/** True while the need waits for its screening pair, a question to its owner included. */
function awaitsScreening({ state, returnState }: GuardedNeed): boolean {
  return state === 'submitted' || (state === 'info_requested' && returnState === 'submitted');
}

/** The role that speaks for a side of the pair. */
export function mayScreenFor(viewer: Viewer, side: ScreeningSide): boolean {
  return hasRole(viewer, side === 'medical' ? 'clinician' : 'engineer');
}

/** Screeners see what waits for them, and go on seeing what they screened. */
function isScreenerOf(viewer: Viewer, need: GuardedNeed): boolean {
  if (viewer.personId === null || !hasRole(viewer, 'clinician', 'engineer')) return false;
  return awaitsScreening(need) || need.screenerIds.includes(viewer.personId);
}

/** A draft is its owner's alone, for ever if it is never submitted. */
export function mayReadNeed(viewer: Viewer, need: GuardedNeed): boolean {
  if (isOwner(viewer, need)) return true;
  if (need.submittedAt === null) return false;
  return isOfficeOf(viewer, need) || hasRole(viewer, 'auditor') || isScreenerOf(viewer, need);
}

/** The office asks, and so do the screeners while it is theirs to screen. */
export function mayAskAbout(viewer: Viewer, need: GuardedNeed): boolean {
  return isOfficeOf(viewer, need) || isScreenerOf(viewer, need);
}

/** Confidential details: the owner and the office; the screeners too, unless the tier is the highest. */
export function maySeeDetails(viewer: Viewer, need: GuardedNeed): boolean {
  if (isOwner(viewer, need) || isOfficeOf(viewer, need)) return true;
  return need.confidentiality !== 'confidential' && isScreenerOf(viewer, need);
}

/** Verdicts: the office and auditors at once; a screener after their own; the owner when both are in. */
export function maySeeVerdicts(viewer: Viewer, need: GuardedNeed): boolean {
  if (isOwner(viewer, need)) return !awaitsScreening(need);
  if (isOfficeOf(viewer, need) || hasRole(viewer, 'auditor')) return true;
  return viewer.personId !== null && need.screenerIds.includes(viewer.personId);
}

/** Who gave a verdict stays hidden from the owner. */
export function maySeeScreeners(viewer: Viewer, need: GuardedNeed): boolean {
  return !isOwner(viewer, need) && maySeeVerdicts(viewer, need);
}

/** The need as the viewer may see it: without its confidential details where they may not. */
export function visibleNeed<Need extends GuardedNeed & { readonly confidentialDetails: string | null }>(
  viewer: Viewer,
  need: Need,
): Need {
  return maySeeDetails(viewer, need) ? need : { ...need, confidentialDetails: null };
}

/** Which needs the viewer may list; the same rules as `mayReadNeed`, over many. */
export function needAudience(viewer: Viewer): NeedAudience {
  const office = viewer.grants.filter(({ role }) => role === 'pmo').map(({ programmeId }) => programmeId);
  const everywhere = hasRole(viewer, 'auditor') || office.includes(null);
  const screens = viewer.grants.some(({ role }) => role === 'clinician' || role === 'engineer');
  return {
    programmeIds: everywhere ? null : office.filter((id): id is Id => id !== null),
    screenerId: screens ? viewer.personId : null,
  };
}
