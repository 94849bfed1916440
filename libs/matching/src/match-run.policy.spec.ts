import { newId, systemViewer, visitor, type Role, type Viewer } from '@jiebang/kernel';
import { mayRunMatch, maySeeMatch } from './match-run.policy.js';

const programmeId = newId();

const bearer = (role: Role, within: string | null = null): Viewer => ({
  ...visitor(),
  kind: 'person',
  personId: newId(),
  grants: [{ role, organisationId: null, programmeId: within }],
});

describe('the policy of match runs', () => {
  it.each([
    ['the project office', bearer('pmo'), true, true],
    ['the project office of this programme', bearer('pmo', programmeId), true, true],
    ['the project office of another programme', bearer('pmo', newId()), false, false],
    ['an auditor', bearer('auditor'), false, true],
    ['the platform itself', systemViewer('job'), true, true],
    ['a mentor', bearer('clinician'), false, false],
    ['an administrator of accounts', bearer('admin'), false, false],
    ['a visitor', visitor(), false, false],
  ])('%s', (_, viewer, runs, sees) => {
    expect(mayRunMatch(viewer, programmeId)).toBe(runs);
    expect(maySeeMatch(viewer, programmeId)).toBe(sees);
  });
});
