import { hasRoleInProgramme, type Id, type Viewer } from '@jiebang/kernel';

/** Second gate: runs of a programme are its own project office's. */
export function mayRunMatch(viewer: Viewer, programmeId: Id): boolean {
  return hasRoleInProgramme(viewer, programmeId, 'pmo');
}

/** Who may look at runs and at groups that are not out yet. */
export function maySeeMatch(viewer: Viewer, programmeId: Id): boolean {
  return hasRoleInProgramme(viewer, programmeId, 'pmo', 'auditor');
}
