import { hasWords, TOPICS, topicsFor } from './topics.js';

describe('help topics', () => {
  it('of an audience are its own and those for everybody', () => {
    const office = topicsFor('office', '', () => '').map(({ id }) => id);
    expect(office).toEqual(expect.arrayContaining(['lists', 'desk']));
    expect(office).not.toContain('team');
    expect(topicsFor(null, '', () => '')).toHaveLength(TOPICS.length);
  });

  it('are found by all words of a query', () => {
    expect(
      topicsFor(null, 'Match plan', ({ id }) => (id === 'runs' ? 'a PLAN of a match' : '')),
    ).toHaveLength(1);
    expect(hasWords('婉拒之后', '婉拒')).toBe(true);
    expect(hasWords('婉拒之后', '婉拒 接受')).toBe(false);
  });
});
