import { visitor, type RoleGrant, type Viewer } from '@jiebang/kernel';
import { PROPOSAL_LIFECYCLE, type ProposalEvent } from '../domain/proposal-lifecycle.js';
import { mayListProposals, mayMoveProposal, mayReadProposal, mayWriteProposal } from './proposal.policy.js';

const team = { programmeId: 'ours', leaderPersonId: 'leader', memberPersonIds: ['leader', 'member'] };

function person(personId: string, ...grants: Partial<RoleGrant>[]): Viewer {
  return {
    ...visitor(),
    kind: 'person',
    personId,
    grants: grants.map((grant) => ({ role: 'pmo', organisationId: null, programmeId: null, ...grant })),
  };
}

const leader = person('leader');
const member = person('member');
const stranger = person('stranger', { role: 'student' });
const office = person('office', { programmeId: 'ours' });
const otherOffice = person('other office', { programmeId: 'theirs' });
const auditor = person('auditor', { role: 'auditor' });
const everybody = [leader, member, stranger, office, otherOffice, auditor, visitor()];

function movers(event: ProposalEvent): readonly Viewer[] {
  const row = PROPOSAL_LIFECYCLE.transitions.find((transition) => transition.event === event);
  if (!row) throw new Error(`no row for ${event}`);
  return everybody.filter((viewer) => mayMoveProposal(viewer, team, row));
}

describe('who may do what with a proposal', () => {
  it('writes and signs: members', () => {
    expect(everybody.filter((viewer) => mayWriteProposal(viewer, team))).toEqual([leader, member]);
  });

  it('reads: members and the office of the programme', () => {
    expect(everybody.filter((viewer) => mayReadProposal(viewer, team))).toEqual([leader, member, office]);
  });

  it('lists: the office of the programme', () => {
    expect(everybody.filter((viewer) => mayListProposals(viewer, 'ours'))).toEqual([office]);
  });

  it('asks for signatures, submits and withdraws: the leader', () => {
    for (const event of ['request_signoff', 'submit', 'withdraw'] as const) {
      expect(movers(event)).toEqual([leader]);
    }
  });

  it('revises: any member', () => {
    expect(movers('revise')).toEqual([leader, member]);
  });

  it('admits and returns: the office', () => {
    expect(movers('admit')).toEqual([office]);
    expect(movers('return')).toEqual([office]);
  });
});
