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

  describe('that repairs a group', () => {
    const asked = new Date('2026-03-01T00:00:00Z');
    const seat = (slot: string, personId: string, state: 'inviting' | 'accepted', invitedAt = asked) => ({
      slot,
      personId,
      state,
      invitedAt,
    });
    const repaired = (seats: readonly ReturnType<typeof seat>[], changes: Partial<PlanAndPresent> = {}) =>
      outdated({
        waitingTeams: new Set(['t2']),
        standing: new Map([['t1', seats]]),
        since: new Date('2026-03-02T00:00:00Z'),
        ...changes,
      });

    it('holds, and who stays needs no further place', () => {
      const held = new Map([['c', 1]]);
      expect(repaired([seat('clinician', 'c', 'accepted')], { held })).toEqual({
        teamIds: [],
        personIds: [],
      });
    });

    it('counts the place that somebody leaves', () => {
      const seats = [seat('engineer', 'e', 'inviting')];
      expect(repaired(seats, { held: new Map([['e', 1]]) }).personIds).toEqual([]);
    });

    it('does not when somebody who would go has said yes, unless they are no mentor any more', () => {
      const seats = [seat('engineer', 'e', 'accepted')];
      expect(repaired(seats).teamIds).toEqual(['t1']);
      const mentors = new Map([...plan.mentors].filter(([id]) => id !== 'e'));
      expect(repaired(seats, { mentors }).teamIds).toEqual([]);
    });

    it('does not when somebody was asked since', () => {
      const late = new Date('2026-03-03T00:00:00Z');
      expect(repaired([seat('engineer', 'x', 'inviting', late)]).teamIds).toEqual(['t1']);
      expect(repaired([seat('engineer', 'x', 'inviting')]).teamIds).toEqual([]);
    });
  });
});
