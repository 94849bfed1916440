import { hasRole, hasRoleInProgramme, type Id, type Viewer } from '@jiebang/kernel';

/** Making a programme needs the project office everywhere: an office of one programme makes no others. */
export function mayCreateProgramme(viewer: Viewer): boolean {
  return (
    viewer.kind === 'system' ||
    viewer.grants.some(({ role, programmeId }) => role === 'pmo' && programmeId === null)
  );
}

/** The office of this programme, or of all. Also for its lists and challenges. */
export function mayManageProgramme(viewer: Viewer, programmeId: Id): boolean {
  return hasRoleInProgramme(viewer, programmeId, 'pmo');
}

/** Drafts of a programme's lists: the office and auditors. */
export function mayReadProgrammeDrafts(viewer: Viewer, programmeId: Id): boolean {
  return mayManageProgramme(viewer, programmeId) || hasRole(viewer, 'auditor');
}
