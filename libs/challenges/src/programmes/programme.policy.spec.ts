import { systemViewer, visitor, type Role, type Viewer } from '@jiebang/kernel';
import { mayCreateProgramme, mayManageProgramme, mayReadProgrammeDrafts } from './programme.policy.js';

const as = (role: Role, programmeId: string | null = null): Viewer => ({
  ...visitor(),
  kind: 'person',
  accountId: 'a',
  personId: 'p',
  grants: [{ role, organisationId: null, programmeId }],
});

describe('programmes', () => {
  it('are made by an office of all programmes, and by the platform itself', () => {
    const viewers = [as('pmo'), as('pmo', 'p1'), as('admin'), systemViewer('seed'), visitor()];
    expect(viewers.map(mayCreateProgramme)).toEqual([true, false, false, true, false]);
  });

  it('are managed by their own office or one of all; drafts are also read by auditors', () => {
    const viewers = [as('pmo'), as('pmo', 'p1'), as('pmo', 'p2'), as('auditor'), visitor()];
    expect(viewers.map((viewer) => mayManageProgramme(viewer, 'p1'))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(viewers.map((viewer) => mayReadProgrammeDrafts(viewer, 'p1'))).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
  });
});
