import { eventsFrom, nextState } from '@jiebang/kernel';
import { MATCH_RUN_LIFECYCLE, MATCH_RUN_STATES } from './match-run.lifecycle.js';
import {
  ANSWERABLE_GROUP_STATES,
  HELD_SEAT_STATES,
  LIVE_GROUP_STATES,
  MENTOR_GROUP_LIFECYCLE,
  MENTOR_GROUP_STATES,
  MENTOR_SEAT_LIFECYCLE,
} from './mentor-group.lifecycle.js';

describe('a match run', () => {
  it('goes from a draft to a plan in force', () => {
    const way = ['queue', 'start', 'finish', 'publish', 'supersede'] as const;
    const states = way.map(
      (() => {
        let at = MATCH_RUN_LIFECYCLE.initial;
        return (event: (typeof way)[number]) => (at = nextState(MATCH_RUN_LIFECYCLE, at, event));
      })(),
    );
    expect(states).toEqual(['queued', 'running', 'preview', 'published', 'superseded']);
  });

  it('can be cancelled until it is published, and started again only after a failure', () => {
    const withEvent = (event: 'cancel' | 'queue') =>
      MATCH_RUN_STATES.filter((state) => eventsFrom(MATCH_RUN_LIFECYCLE, state).includes(event));
    expect(withEvent('cancel')).toEqual(['draft', 'queued', 'running', 'preview', 'failed']);
    expect(withEvent('queue')).toEqual(['draft', 'failed']);
  });

  it('is over once it is superseded, cancelled or expired', () => {
    for (const state of ['superseded', 'cancelled', 'expired'] as const) {
      expect(eventsFrom(MATCH_RUN_LIFECYCLE, state)).toEqual([]);
    }
  });

  it('refuses what the table has not, and says what is possible', () => {
    expect(() => nextState(MATCH_RUN_LIFECYCLE, 'draft', 'publish')).toThrow(/WRONG_STATE/);
  });
});

describe('a mentor group', () => {
  it('can always leave a state but the last ones', () => {
    const last = MENTOR_GROUP_STATES.filter(
      (state) => eventsFrom(MENTOR_GROUP_LIFECYCLE, state).length === 0,
    );
    expect(last).toEqual(['completed', 'withdrawn']);
  });

  it('can be withdrawn from every state in which it holds mentors, so that a dissolved team frees them', () => {
    for (const state of LIVE_GROUP_STATES) {
      expect(nextState(MENTOR_GROUP_LIFECYCLE, state, 'withdraw')).toBe('withdrawn');
    }
    for (const state of HELD_SEAT_STATES) {
      expect(nextState(MENTOR_SEAT_LIFECYCLE, state, 'withdraw')).toBe('withdrawn');
    }
  });

  it('can be filled from every state in which invitations are answered', () => {
    for (const state of ANSWERABLE_GROUP_STATES) {
      expect(nextState(MENTOR_GROUP_LIFECYCLE, state, 'fill')).toBe('full');
    }
  });
});

describe('a seat', () => {
  it('is answered once', () => {
    for (const state of ['accepted', 'declined', 'expired', 'withdrawn'] as const) {
      for (const event of ['accept', 'decline', 'expire'] as const) {
        expect(() => nextState(MENTOR_SEAT_LIFECYCLE, state, event)).toThrow(/WRONG_STATE/);
      }
    }
  });
});
