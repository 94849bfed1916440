import { visitor, type Role, type Viewer } from '@jiebang/kernel';
import { importableSheets, mayExport, mayImport } from './import.policy.js';

const bearer = (role: Role, programmeId: string | null = null): Viewer => ({
  ...visitor(),
  kind: 'person',
  accountId: 'a',
  personId: 'p',
  grants: [{ role, organisationId: null, programmeId }],
});

describe('who imports', () => {
  it.each([
    ['an administrator', bearer('admin'), ['people']],
    ['the project office', bearer('pmo'), ['people', 'needs', 'instruments']],
    ['the office of one programme', bearer('pmo', 'programme'), []],
    ['a clinician', bearer('clinician'), []],
    ['a visitor', visitor(), []],
  ] as const)('%s', (_name, viewer, sheets) => {
    expect(importableSheets(viewer)).toEqual(sheets);
    expect(mayImport(viewer, 'people')).toBe(sheets.length > 0);
  });

  it('whole records go out to the project office alone', () => {
    expect(mayExport(bearer('pmo'))).toBe(true);
    for (const viewer of [bearer('admin'), bearer('pmo', 'programme'), bearer('auditor'), visitor()])
      expect(mayExport(viewer)).toBe(false);
  });
});
