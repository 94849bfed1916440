import { systemViewer, visitor, type RoleGrant, type Viewer } from '@jiebang/kernel';
import { TEAM_LIFECYCLE } from './domain/team-lifecycle.js';
import {
  mayAnswerInvitation,
  mayLeadTeam,
  mayMoveTeam,
  maySeeTeamInside,
  mayWithdrawApplication,
} from './team.policy.js';

const team = { programmeId: 'ours', leaderPersonId: 'leader', memberPersonIds: ['leader', 'member'] };

function person(personId: string, ...grants: Partial<RoleGrant>[]): Viewer {
  return {
    ...visitor(),
    kind: 'person',
    accountId: `account of ${personId}`,
    personId,
    grants: grants.map((grant) => ({ role: 'student', organisationId: null, programmeId: null, ...grant })),
  };
}

const leader = person('leader', {});
const member = person('member', {});
const stranger = person('stranger', {});
const office = person('office', { role: 'pmo', programmeId: 'ours' });
const otherOffice = person('other office', { role: 'pmo', programmeId: 'theirs' });
const everybody = [leader, member, stranger, office, otherOffice, visitor()];

function row(event: string, from: string) {
  const found = TEAM_LIFECYCLE.transitions.find(
    (transition) => transition.event === event && transition.from.some((state) => state === from),
  );
  if (!found) throw new Error(`no row for ${event} from ${from}`);
  return found;
}

describe('who may do what with a team', () => {
  it('leads: its leader', () => {
    expect(everybody.filter((viewer) => mayLeadTeam(viewer, team))).toEqual([leader]);
  });

  it('locks: its leader', () => {
    expect(everybody.filter((viewer) => mayMoveTeam(viewer, team, row('lock', 'complete')))).toEqual([
      leader,
    ]);
  });

  it('reopens: the project office of the programme', () => {
    expect(everybody.filter((viewer) => mayMoveTeam(viewer, team, row('reopen', 'locked')))).toEqual([
      office,
    ]);
  });

  it('dissolves: the leader before the lock, only the office after it', () => {
    const dissolvers = (from: string) =>
      everybody.filter((viewer) => mayMoveTeam(viewer, team, row('dissolve', from)));
    expect(dissolvers('forming')).toEqual([leader, office]);
    expect(dissolvers('locked')).toEqual([office]);
  });

  it('completes: the platform itself', () => {
    expect(everybody.filter((viewer) => mayMoveTeam(viewer, team, row('complete', 'forming')))).toEqual([]);
    expect(mayMoveTeam(systemViewer('job'), team, row('complete', 'forming'))).toBe(true);
  });

  it('answers an invitation, and withdraws an application: the person concerned', () => {
    const mine = { personId: 'stranger' };
    expect(everybody.filter((viewer) => mayAnswerInvitation(viewer, mine))).toEqual([stranger]);
    expect(everybody.filter((viewer) => mayWithdrawApplication(viewer, mine))).toEqual([stranger]);
  });

  it('sees choices: members, the office of the programme, auditors', () => {
    const auditor = person('auditor', { role: 'auditor' });
    expect([...everybody, auditor].filter((viewer) => maySeeTeamInside(viewer, team))).toEqual([
      leader,
      member,
      office,
      auditor,
    ]);
  });
});
