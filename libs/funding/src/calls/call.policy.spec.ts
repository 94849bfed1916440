import { systemViewer, visitor, type RoleGrant, type Viewer } from '@jiebang/kernel';
import { CALL_STATES } from '../domain/call-lifecycle.js';
import { mayManageCalls, mayReadCall, programmesWithDrafts } from './call.policy.js';

function person(...grants: Partial<RoleGrant>[]): Viewer {
  return {
    ...visitor(),
    kind: 'person',
    personId: 'somebody',
    grants: grants.map((grant) => ({ role: 'pmo', organisationId: null, programmeId: null, ...grant })),
  };
}

const office = person({ programmeId: 'ours' });
const headOffice = person({});
const otherOffice = person({ programmeId: 'theirs' });
const admin = person({ role: 'admin' });

describe('who may do what with a call', () => {
  it('manages: the office of its programme', () => {
    const viewers = [office, headOffice, otherOffice, admin, visitor()];
    expect(viewers.filter((viewer) => mayManageCalls(viewer, 'ours'))).toEqual([office, headOffice]);
  });

  it('reads: the public from the announcement on, the office always', () => {
    const readable = (viewer: Viewer) =>
      CALL_STATES.filter((state) => mayReadCall(viewer, { state, programmeId: 'ours' }));
    expect(readable(office)).toEqual(CALL_STATES);
    for (const viewer of [visitor(), otherOffice, admin]) {
      expect(readable(viewer)).toEqual(CALL_STATES.slice(2));
    }
  });

  it('sees drafts in lists: offices, of their programmes', () => {
    expect(programmesWithDrafts(visitor())).toEqual([]);
    expect(programmesWithDrafts(admin)).toEqual([]);
    expect(programmesWithDrafts(office)).toEqual(['ours']);
    expect(programmesWithDrafts(headOffice)).toBeNull();
    expect(programmesWithDrafts(systemViewer('job'))).toBeNull();
  });
});
