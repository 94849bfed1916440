/** What can be imported, and by which name: part of addresses. */
export const IMPORT_SHEETS = ['people', 'needs', 'instruments'] as const;

export type ImportSheetName = (typeof IMPORT_SHEETS)[number];

export function isImportSheet(name: string): name is ImportSheetName {
  return (IMPORT_SHEETS as readonly string[]).includes(name);
}
