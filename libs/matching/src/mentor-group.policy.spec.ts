import { newId, visitor, type Role, type Viewer } from '@jiebang/kernel';
import {
  MENTOR_GROUP_STATES,
  type MentorGroupState,
  type MentorSeatState,
} from './domain/mentor-group.lifecycle.js';
import type { Reason } from './engine/engine.js';
import { maySeeGroup, mayWatchTeam, reasonsFor, visibleSeats } from './mentor-group.policy.js';

const programmeId = newId();
const [member, mentor, decliner, stranger] = [newId(), newId(), newId(), newId()];

const person = (personId: string, role: Role = 'student'): Viewer => ({
  ...visitor(),
  kind: 'person',
  personId,
  grants: [{ role, organisationId: null, programmeId: null }],
});

const seat = (personId: string, state: MentorSeatState, slot = 'clinician') => ({ personId, state, slot });
const seats = [seat(decliner, 'declined'), seat(mentor, 'inviting')];
const sees = (viewer: Viewer, state: MentorGroupState) =>
  maySeeGroup(viewer, { programmeId, state }, seats, [member]);

describe('who sees a mentor group', () => {
  it.each(MENTOR_GROUP_STATES)('%s: the office always, members and mentors once it is out', (state) => {
    const isOut = !['proposed', 'no_match', 'withdrawn'].includes(state);
    expect(sees(person(stranger, 'pmo'), state)).toBe(true);
    expect(sees(person(stranger, 'auditor'), state)).toBe(true);
    expect(sees(person(member), state)).toBe(isOut);
    expect(sees(person(mentor), state)).toBe(isOut);
    expect(sees(person(decliner), state)).toBe(false);
    expect(sees(person(stranger), state)).toBe(false);
    expect(sees(visitor(), state)).toBe(false);
  });
});

describe('who hears that a team or its group changes', () => {
  const team = { programmeId, memberPersonIds: [member] };
  const hears = (viewer: Viewer, state: MentorGroupState | null) =>
    mayWatchTeam(viewer, team, state && { programmeId, state }, seats);

  it('the members and the office before there is a group, and those who sit in it from then on', () => {
    for (const viewer of [person(member), person(stranger, 'pmo')]) {
      expect([hears(viewer, null), hears(viewer, 'inviting')]).toEqual([true, true]);
    }
    expect([hears(person(mentor), null), hears(person(mentor), 'inviting')]).toEqual([false, true]);
    for (const viewer of [person(decliner), person(stranger), visitor()]) {
      expect([hears(viewer, null), hears(viewer, 'inviting')]).toEqual([false, false]);
    }
  });
});

describe('which seats are seen', () => {
  const all = [...seats, seat(member, 'proposed', 'engineer'), seat(mentor, 'expired', 'engineer')];

  it('all by the office', () => {
    expect(visibleSeats(person(stranger, 'pmo'), { programmeId }, all)).toEqual(all);
  });

  it('those that stand by others, beside one’s own refusals', () => {
    expect(visibleSeats(person(member), { programmeId }, all)).toEqual([seats[1]]);
    expect(visibleSeats(person(decliner), { programmeId }, all)).toEqual(seats);
    expect(visibleSeats(person(mentor), { programmeId }, all)).toEqual([seats[1], all[3]]);
  });
});

describe('which reasons are told', () => {
  const open: Reason[] = [
    { code: 'shared-terms', terms: ['心电'] },
    { code: 'cohesion', mentorId: mentor, kinds: ['campus'] },
  ];
  const inside: Reason[] = [
    { code: 'cohesion', mentorId: decliner, kinds: ['campus'] },
    { code: 'next-best', mentorId: stranger, points: 100 },
    { code: 'better-but-taken', mentorId: stranger, points: 100 },
    { code: 'contested-mentor', points: 5 },
    { code: 'indispensable-mentor' },
    { code: 'no-free-alternative' },
    { code: 'preference', percent: 50 },
  ];

  it('everything to the office; to others why it fits, and nobody who is not there', () => {
    const all = [...open, ...inside];
    expect(reasonsFor(all, 'office')).toEqual(all);
    expect(reasonsFor(all, [mentor])).toEqual(open);
  });
});
