import { eventsOf } from './group-events.js';

const seat = (id: string, state: string, invitedAt: string, respondedAt: string | null = null) => ({
  id,
  state,
  invitedAt,
  respondedAt,
});

describe('the history of a mentor group', () => {
  it('tells invitations and answers, the newest first', () => {
    const events = eventsOf([
      seat('a', 'accepted', '2026-10-01T00:00:00Z', '2026-10-02T00:00:00Z'),
      seat('b', 'inviting', '2026-10-03T00:00:00Z'),
    ]);
    expect(events.map(({ key }) => key)).toEqual(['b invited', 'a accepted', 'a invited']);
  });

  it('has nothing of what nobody was invited to, and no answer of what lapsed', () => {
    expect(eventsOf([{ id: 'a', state: 'proposed' }])).toEqual([]);
    expect(eventsOf([seat('a', 'expired', '2026-10-01T00:00:00Z')]).map(({ kind }) => kind)).toEqual([
      'invited',
    ]);
  });
});
