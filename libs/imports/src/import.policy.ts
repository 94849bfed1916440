import type { Role, Viewer } from '@jiebang/kernel';
import type { ImportSheetName } from './domain/import-sheet-name.js';
import { IMPORT_SHEETS } from './domain/import-sheet-name.js';

/** People belong to the whole platform; needs and instruments are the project office's. */
const IMPORTERS: Readonly<Record<ImportSheetName, readonly Role[]>> = {
  people: ['admin', 'pmo'],
  needs: ['pmo'],
  instruments: ['pmo'],
};

function bearsUnscoped(viewer: Viewer, roles: readonly Role[]): boolean {
  return viewer.grants.some(
    ({ role, organisationId, programmeId }) =>
      roles.includes(role) && organisationId === null && programmeId === null,
  );
}

/** A file reaches over all organisations and programmes, so only a role without a scope imports it, or sees its rows. */
export function mayImport(viewer: Viewer, sheet: ImportSheetName): boolean {
  return bearsUnscoped(viewer, IMPORTERS[sheet]);
}

/** The sheets whose imports the viewer sees. */
export function importableSheets(viewer: Viewer): readonly ImportSheetName[] {
  return IMPORT_SHEETS.filter((sheet) => mayImport(viewer, sheet));
}

/**
 * Whole profiles and needs go out to those who see them whole anyway. An administrator sees what is hidden no more than
 * others do, and a file with holes would empty the hidden fields when it came in again.
 */
export function mayExport(viewer: Viewer): boolean {
  return bearsUnscoped(viewer, ['pmo']);
}
