import { nextState } from '@jiebang/kernel';
import { CHALLENGE_STATES, challengeLifecycle, listLifecycle, stateAt } from './challenge-lifecycle.js';

describe('the lifecycle of lists and challenges', () => {
  it('goes the same way for both up to the public notice', () => {
    const shared = ['approve', 'forecast', 'open', 'close', 'start_evaluation', 'give_notice'] as const;
    let list = listLifecycle.initial;
    let challenge = challengeLifecycle.initial;
    for (const event of shared) {
      list = nextState(listLifecycle, list, event);
      challenge = nextState(challengeLifecycle, challenge, event);
      expect(challenge).toBe(list);
    }
    const own = ['award', 'contract', 'start', 'deliver', 'accept'] as const;
    expect(own.reduce((state, event) => nextState(challengeLifecycle, state, event), challenge)).toBe(
      'accepted',
    );
  });

  it('voids an approval on sending back, and never after opening', () => {
    expect(nextState(listLifecycle, 'forecast', 'send_back')).toBe('draft');
    expect(() => nextState(listLifecycle, 'open', 'send_back')).toThrow('WRONG_STATE');
    expect(() => nextState(listLifecycle, 'draft', 'open')).toThrow('WRONG_STATE');
    expect(() => nextState(listLifecycle, 'closed', 'open')).toThrow('WRONG_STATE');
  });

  it('reaches every state', () => {
    const reached = new Set(challengeLifecycle.transitions.map(({ to }) => to)).add('draft');
    expect([...reached].sort()).toEqual([...CHALLENGE_STATES].sort());
  });
});

describe('stateAt', () => {
  const closesAt = new Date('2026-05-01T09:00:00.000Z');

  it('is closed from the very millisecond on', () => {
    expect(stateAt('open', closesAt, new Date('2026-05-01T08:59:59.999Z'))).toBe('open');
    expect(stateAt('open', closesAt, closesAt)).toBe('closed');
    expect(stateAt('open', closesAt, new Date('2026-05-01T09:00:00.001Z'))).toBe('closed');
  });

  it('leaves other states alone', () => {
    expect(stateAt('evaluating', closesAt, new Date('2027-01-01T00:00:00Z'))).toBe('evaluating');
    expect(stateAt('open', null, closesAt)).toBe('open');
  });
});
