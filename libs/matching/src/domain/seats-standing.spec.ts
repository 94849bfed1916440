import type { MentorGroupState, MentorSeatState } from './mentor-group.lifecycle.js';
import { groupEventAfterAnswer } from './seats-standing.js';

type Seats = readonly (readonly [slot: string, state: MentorSeatState])[];

function after(seats: Seats, state: MentorGroupState = 'inviting') {
  return groupEventAfterAnswer(
    { state, slots: ['clinician', 'engineer'] },
    seats.map(([slot, is]) => ({ slot, state: is })),
  );
}

describe('what an answer makes of a group', () => {
  it('nothing while somebody is still asked', () => {
    expect(
      after([
        ['clinician', 'accepted'],
        ['engineer', 'inviting'],
      ]),
    ).toBeNull();
  });

  it('full when every slot is accepted, whoever refused before', () => {
    const seats: Seats = [
      ['clinician', 'declined'],
      ['clinician', 'accepted'],
      ['engineer', 'accepted'],
    ];
    expect(after(seats)).toBe('fill');
    expect(after(seats, 'manual_match')).toBe('fill');
  });

  it('exhausted when all who were asked accepted and nobody was found for a slot', () => {
    expect(after([['clinician', 'accepted']])).toBe('exhaust');
    expect(after([['clinician', 'accepted']], 'manual_match')).toBeNull();
  });

  it.each(['declined', 'expired'] as const)(
    'nothing while a seat that was %s waits to be filled again',
    (was) => {
      expect(
        after([
          ['clinician', 'accepted'],
          ['engineer', was],
        ]),
      ).toBeNull();
    },
  );
});
