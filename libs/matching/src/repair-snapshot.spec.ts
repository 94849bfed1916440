import type { MatchSnapshot } from './engine/engine.js';
import { repairSnapshot, type SeatsInForce } from './repair-snapshot.js';

const mentor = (id: string, slot: string, remainingCapacity = 1) => ({
  id,
  slots: [slot],
  remainingCapacity,
});

const snapshot = {
  scheme: { code: 's', slots: [{ code: 'clinician' }, { code: 'engineer' }] },
  teams: [{ id: 't1' }, { id: 't2' }],
  mentors: [mentor('c', 'clinician', 0), mentor('e', 'engineer'), mentor('f', 'engineer')],
  vetoes: [],
  locks: [{ teamId: 't1', slot: 'clinician', mentorId: 'd' }],
} as unknown as MatchSnapshot;

const inForce: SeatsInForce[] = [
  {
    teamId: 't1',
    seats: [
      { slot: 'clinician', personId: 'c', state: 'accepted' },
      { slot: 'engineer', personId: 'e', state: 'inviting' },
    ],
  },
];

describe('the snapshot of a re-match', () => {
  it('keeps to who sits or is asked, slot by slot', () => {
    const { incumbent } = repairSnapshot(snapshot, inForce, [], 2);
    expect(incumbent).toEqual({ groups: [{ teamId: 't1', members: ['c', 'e'] }], budget: 2 });
  });

  it('locks who has accepted, before a lock of the office, with a place of their own', () => {
    const { locks, mentors } = repairSnapshot(snapshot, inForce, [], 0);
    expect(locks).toEqual([{ teamId: 't1', slot: 'clinician', mentorId: 'c' }]);
    expect(mentors[0]?.remainingCapacity).toBe(1);
  });

  it('does not ask again who declined, and lets go who accepted before a conflict came up', () => {
    const refusers = [{ teamId: 't1', personId: 'f' }];
    const conflict = { teamId: 't1', mentorId: 'c', reason: 'family' };
    const { vetoes, locks } = repairSnapshot({ ...snapshot, vetoes: [conflict] }, inForce, refusers, 0);
    expect(vetoes).toEqual([conflict, { teamId: 't1', mentorId: 'f', reason: 'declined' }]);
    expect(locks).toEqual(snapshot.locks);
  });

  it('lets go who is no mentor any more', () => {
    const without = { ...snapshot, mentors: snapshot.mentors.filter(({ id }) => id !== 'c') };
    expect(repairSnapshot(without, inForce, [], 0).locks).toEqual(snapshot.locks);
  });
});
