import { DomainError } from './domain-error.js';
import { defineLifecycle, eventsFrom, nextState } from './lifecycle.js';

type State = 'draft' | 'open' | 'closed';
type Event = 'open' | 'close';

const transitions = [
  { from: ['draft'], event: 'open', to: 'open', who: ['pmo'] },
  { from: ['open'], event: 'close', to: 'closed', who: ['system'] },
] as const;

const list = defineLifecycle<State, Event>({
  name: 'list',
  initial: 'draft',
  states: ['draft', 'open', 'closed'],
  transitions,
});

describe('a lifecycle', () => {
  it('goes where its table says', () => {
    expect(nextState(list, 'draft', 'open')).toBe('open');
    expect(eventsFrom(list, 'closed')).toEqual([]);
  });

  it('refuses the rest, and says what is possible instead', () => {
    let refusal: unknown;
    try {
      nextState(list, 'draft', 'close');
    } catch (failure) {
      refusal = failure;
    }
    expect(refusal).toBeInstanceOf(DomainError);
    expect((refusal as DomainError).code).toBe('WRONG_STATE');
    expect((refusal as DomainError).hint('en')).toBe('Possible now: open.');
  });

  it('is not defined with unknown states, or with two ways for one event', () => {
    const define = (rows: readonly object[]) => () =>
      defineLifecycle<State, Event>({ ...list, transitions: rows as typeof list.transitions });
    expect(define([{ from: ['lost'], event: 'open', to: 'open', who: [] }])).toThrow('unknown state lost');
    expect(define([...transitions, { from: ['draft'], event: 'open', to: 'closed', who: [] }])).toThrow(
      'two rows for draft open',
    );
  });
});
