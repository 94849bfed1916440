import { nextStep, STEPS } from './next-step.js';

describe('what comes next for a team', () => {
  it('goes its way in order', () => {
    const way = [
      nextStep({ state: 'forming', choices: 2 }, null),
      nextStep({ state: 'complete', choices: 0 }, null),
      nextStep({ state: 'complete', choices: 1 }, null),
      nextStep({ state: 'locked', choices: 1 }, null),
      nextStep({ state: 'locked', choices: 1 }, 'inviting'),
      nextStep({ state: 'active', choices: 1 }, 'active'),
    ];
    expect(way.map(({ step }) => step)).toEqual(STEPS);
  });

  it('tells waiting for mentors, for the office, and for somebody to be found apart', () => {
    const next = (group: Parameters<typeof nextStep>[1]) =>
      nextStep({ state: 'locked', choices: 1 }, group).next;
    expect([next('inviting'), next('full'), next('exhausted'), next('confirmed')]).toEqual([
      'answering',
      'confirming',
      'searching',
      'starting',
    ]);
  });

  it('has an end', () => {
    expect(nextStep({ state: 'dissolved', choices: 0 }, null)).toEqual({ next: 'dissolved', step: null });
    expect(nextStep({ state: 'locked', choices: 1 }, 'completed').step).toBeNull();
  });

  it('waits for a match again where the group came to nothing', () => {
    expect(nextStep({ state: 'locked', choices: 1 }, 'no_match').next).toBe('match');
  });
});
