import { outdatedParts, type PlanAndPresent } from './plan-freshness.js';

const plan: PlanAndPresent = {
  groups: [
    { id: 'g1', teamId: 't1' },
    { id: 'g2', teamId: 't2' },
  ],
  seats: [
    { groupId: 'g1', slot: 'clinician', personId: 'c' },
    { groupId: 'g2', slot: 'clinician', personId: 'c' },
    { groupId: 'g2', slot: 'engineer', personId: 'e' },
  ],
  waitingTeams: new Set(['t1', 't2', 't3']),
  mentors: new Map([
    ['c', { kind: 'clinician', capacity: 2 }],
    ['e', { kind: 'engineer', capacity: 1 }],
  ]),
  held: new Map(),
  vetoes: [{ teamId: 't1', mentorId: 'e' }],
};

const outdated = (changes: Partial<PlanAndPresent>) => outdatedParts({ ...plan, ...changes });

describe('a plan of yesterday', () => {
  it('holds as long as nothing that it needs has changed', () => {
    expect(outdated({})).toEqual({ teamIds: [], personIds: [] });
  });

  it('does not for a team that has a group by now, or is not locked any more', () => {
    expect(outdated({ waitingTeams: new Set(['t2']) })).toEqual({ teamIds: ['t1'], personIds: [] });
  });

  it('does not for mentors who are gone, changed their kind or have no place left, each counted once', () => {
    expect(outdated({ mentors: new Map() }).personIds).toEqual(['c', 'e']);
    const changed = new Map([...plan.mentors, ['e', { kind: 'scientist', capacity: 1 }] as const]);
    expect(outdated({ mentors: changed }).personIds).toEqual(['e']);
    expect(outdated({ held: new Map([['c', 1]]) }).personIds).toEqual(['c']);
  });

  it('does not for a pair that may not sit together by now', () => {
    expect(outdated({ vetoes: [{ teamId: 't2', mentorId: 'c' }] }).personIds).toEqual(['c']);
  });
});
