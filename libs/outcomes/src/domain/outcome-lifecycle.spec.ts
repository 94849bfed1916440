import { eventsFrom, nextState } from '@jiebang/kernel';
import { outcomeLifecycle, OUTCOME_STATES } from './outcome-lifecycle.js';

describe('the lifecycle of an outcome', () => {
  it('leads from a draft to the public page', () => {
    const way = ['submit', 'request_information', 'submit_again', 'verify', 'grade', 'publish'] as const;
    const end = way.reduce(
      (state, event) => nextState(outcomeLifecycle, state, event),
      outcomeLifecycle.initial,
    );
    expect(end).toBe('published');
  });

  it('lets a dispute end either way', () => {
    const disputed = nextState(outcomeLifecycle, 'published', 'dispute');
    expect(nextState(outcomeLifecycle, disputed, 'uphold')).toBe('published');
    expect(nextState(outcomeLifecycle, disputed, 'retract')).toBe('retracted');
  });

  it('publishes nothing that is not graded, and grades nothing that is not verified', () => {
    expect(() => nextState(outcomeLifecycle, 'verified', 'publish')).toThrow('WRONG_STATE');
    expect(() => nextState(outcomeLifecycle, 'submitted', 'grade')).toThrow('WRONG_STATE');
    expect(eventsFrom(outcomeLifecycle, 'retracted')).toEqual([]);
  });

  it('reaches every state', () => {
    const reached = new Set(outcomeLifecycle.transitions.map(({ to }) => to)).add(outcomeLifecycle.initial);
    expect([...reached].sort()).toEqual([...OUTCOME_STATES].sort());
  });
});
