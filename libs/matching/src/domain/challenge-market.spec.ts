import { deferredAcceptance } from '../engine/engine.js';
import { challengeMarket } from './challenge-market.js';

describe('challengeMarket', () => {
  const teams = [
    { id: 'c', choices: ['y', 'x'] },
    { id: 'a', choices: ['x'] },
    { id: 'b', choices: [] },
  ];

  it('ranks what each team chose, whatever the order in which teams come', () => {
    const { market, teamIds, challengeIds } = challengeMarket(teams, 2);
    expect([teamIds, challengeIds]).toEqual([
      ['a', 'b', 'c'],
      ['x', 'y'],
    ]);
    expect([...market.start]).toEqual([0, 1, 1, 3]);
    expect([...market.receiver]).toEqual([0, 1, 0]);
    expect([...market.rank]).toEqual([1, 1, 2]);
    expect([...market.capacity]).toEqual([2, 2]);
    expect(challengeMarket(teams.slice().reverse(), 2)).toEqual(challengeMarket(teams, 2));
  });

  it('leaves out nobody who chose something where there are places', () => {
    const { market } = challengeMarket(teams, 1);
    const { receiver, unassigned, blocking } = deferredAcceptance(market, { seed: 1 });
    expect([...receiver]).toEqual([0, -1, 1]);
    expect(unassigned).toEqual([1]);
    expect(blocking.total).toBe(0);
  });
});
