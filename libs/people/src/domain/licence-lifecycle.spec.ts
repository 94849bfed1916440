import { eventsFrom, nextState } from '@jiebang/kernel';
import { datesAfter, licenceLifecycle, recheckOverdue } from './licence-lifecycle.js';

describe('the mentor licence', () => {
  it('goes from an application over training and exam to a certificate', () => {
    const way = (
      ['apply', 'admit', 'finish_training', 'fail_exam', 'finish_training', 'pass_exam'] as const
    ).reduce((state, event) => nextState(licenceLifecycle, state, event), licenceLifecycle.initial);
    expect(way).toBe('certified');
  });

  it('skips nothing', () => {
    expect(() => nextState(licenceLifecycle, 'applicant', 'pass_exam')).toThrow('WRONG_STATE');
    expect(() => nextState(licenceLifecycle, 'training', 'suspend')).toThrow('WRONG_STATE');
  });

  it('ends when it is revoked', () => {
    expect(eventsFrom(licenceLifecycle, 'revoked')).toEqual([]);
  });

  it('is moved by the project office alone', () => {
    expect(new Set(licenceLifecycle.transitions.flatMap(({ who }) => who))).toEqual(new Set(['pmo']));
  });

  it('asks for a re-check two years after the certificate', () => {
    const none = { certifiedOn: null, recheckOn: null };
    const dates = datesAfter('pass_exam', none, '2024-02-29');
    expect(dates).toEqual({ certifiedOn: '2024-02-29', recheckOn: '2026-02-28' });
    expect(recheckOverdue({ state: 'certified', recheckOn: dates.recheckOn }, '2026-02-28')).toBe(false);
    expect(recheckOverdue({ state: 'certified', recheckOn: dates.recheckOn }, '2026-03-01')).toBe(true);
    expect(recheckOverdue({ state: 'suspended', recheckOn: dates.recheckOn }, '2026-03-01')).toBe(false);
    expect(datesAfter('recheck', dates, '2026-02-20')).toEqual({
      certifiedOn: '2024-02-29',
      recheckOn: '2028-02-20',
    });
    expect(datesAfter('suspend', dates, '2025-01-01')).toEqual(dates);
  });
});
