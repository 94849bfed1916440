import { hasRoleInProgramme, type Id, type Viewer } from '@jiebang/kernel';
import { PUBLIC_CALL_STATES, type CallState } from '../domain/call-lifecycle.js';

/** Writes, approves, announces and opens calls of a programme: its project office. */
export function mayManageCalls(viewer: Viewer, programmeId: Id): boolean {
  return hasRoleInProgramme(viewer, programmeId, 'pmo');
}

/** Reads a call: everybody from its announcement on, before that its project office. */
export function mayReadCall(
  viewer: Viewer,
  { state, programmeId }: { readonly state: CallState; readonly programmeId: Id },
): boolean {
  return PUBLIC_CALL_STATES.includes(state) || mayManageCalls(viewer, programmeId);
}

/** Whose calls that are not announced yet a list shows: of all programmes (null), or of some or none. */
export function programmesWithDrafts(viewer: Viewer): readonly Id[] | null {
  if (viewer.kind === 'system') return null;
  const offices = viewer.grants.filter(({ role }) => role === 'pmo');
  if (offices.some(({ programmeId }) => programmeId === null)) return null;
  return offices.flatMap(({ programmeId }) => programmeId ?? []);
}
