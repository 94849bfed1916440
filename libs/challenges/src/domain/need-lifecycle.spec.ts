import { eventsFrom, nextState } from '@jiebang/kernel';
import { needLifecycle, NEED_STATES, RETURNABLE_STATES } from './need-lifecycle.js';

describe('the lifecycle of a need', () => {
  it('leads from a draft to a solved problem', () => {
    const way = ['submit', 'screen', 'pool', 'list', 'start_solution', 'confirm_solved', 'archive'] as const;
    const end = way.reduce((state, event) => nextState(needLifecycle, state, event), needLifecycle.initial);
    expect(end).toBe('archived');
  });

  it('comes back from a question and from a merge to the state that it left', () => {
    for (const state of RETURNABLE_STATES) {
      expect(
        nextState(
          needLifecycle,
          nextState(needLifecycle, state, 'request_information'),
          `answer_to_${state}`,
        ),
      ).toBe(state);
      expect(
        nextState(needLifecycle, nextState(needLifecycle, state, 'merge'), `undo_merge_to_${state}`),
      ).toBe(state);
    }
  });

  it('brings an unsolved problem back to the pool', () => {
    expect(nextState(needLifecycle, 'in_solution', 'report_unsolved')).toBe('pooled');
  });

  it('refuses what the table does not have, and says what is possible', () => {
    expect(() => nextState(needLifecycle, 'draft', 'pool')).toThrow('WRONG_STATE');
    expect(() => nextState(needLifecycle, 'listed', 'withdraw')).toThrow('WRONG_STATE');
    expect(() => nextState(needLifecycle, 'merged', 'merge')).toThrow('WRONG_STATE');
    expect(eventsFrom(needLifecycle, 'withdrawn')).toEqual([]);
  });

  it('reaches every state', () => {
    const reached = new Set(needLifecycle.transitions.map(({ to }) => to)).add(needLifecycle.initial);
    expect([...reached].sort()).toEqual([...NEED_STATES].sort());
  });
});
