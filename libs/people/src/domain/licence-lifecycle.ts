import { defineLifecycle } from '@jiebang/kernel';

/** The states of a mentor licence (导师资格). */
export const LICENCE_STATES = ['applicant', 'training', 'exam', 'certified', 'suspended', 'revoked'] as const;
export type LicenceState = (typeof LICENCE_STATES)[number];

export const LICENCE_EVENTS = [
  'apply',
  'admit',
  'finish_training',
  'pass_exam',
  'fail_exam',
  'recheck',
  'suspend',
  'reinstate',
  'revoke',
] as const;
export type LicenceEvent = (typeof LICENCE_EVENTS)[number];

/** Years from a certificate or a re-check to the next re-check (D.13). */
export const RECHECK_YEARS = 2;

/**
 * Mentor licence: the project office alone moves it. `none` is the state before anything was recorded. A licence whose
 * re-check is overdue stays certified: that is computed, and the office suspends.
 */
export const licenceLifecycle = defineLifecycle<'none' | LicenceState, LicenceEvent>({
  name: 'mentor licence',
  initial: 'none',
  states: ['none', ...LICENCE_STATES],
  transitions: [
    { from: ['none'], event: 'apply', to: 'applicant', who: ['pmo'] },
    { from: ['applicant'], event: 'admit', to: 'training', who: ['pmo'] },
    { from: ['training'], event: 'finish_training', to: 'exam', who: ['pmo'] },
    { from: ['exam'], event: 'pass_exam', to: 'certified', who: ['pmo'] },
    { from: ['exam'], event: 'fail_exam', to: 'training', who: ['pmo'] },
    { from: ['certified'], event: 'recheck', to: 'certified', who: ['pmo'] },
    { from: ['certified'], event: 'suspend', to: 'suspended', who: ['pmo'] },
    { from: ['suspended'], event: 'reinstate', to: 'certified', who: ['pmo'] },
    { from: [...LICENCE_STATES.slice(0, -1)], event: 'revoke', to: 'revoked', who: ['pmo'] },
  ],
});

/** A mentor licence and when it has to be looked at again. */
export interface Licence {
  readonly state: LicenceState;
  readonly certifiedOn: string | null;
  readonly recheckOn: string | null;
  readonly version: number;
}

/** Dates after `event` on `today` (YYYY-MM-DD): a certificate, a re-check and a reinstatement start the two years anew. */
export function datesAfter(
  event: LicenceEvent,
  present: Pick<Licence, 'certifiedOn' | 'recheckOn'>,
  today: string,
): Pick<Licence, 'certifiedOn' | 'recheckOn'> {
  if (event === 'pass_exam') return { certifiedOn: today, recheckOn: yearsLater(today, RECHECK_YEARS) };
  if (event === 'recheck' || event === 'reinstate') {
    return { certifiedOn: present.certifiedOn, recheckOn: yearsLater(today, RECHECK_YEARS) };
  }
  return { certifiedOn: present.certifiedOn, recheckOn: present.recheckOn };
}

/** True where a certified licence should have been looked at again before `today`. */
export function recheckOverdue(licence: Pick<Licence, 'state' | 'recheckOn'>, today: string): boolean {
  return licence.state === 'certified' && licence.recheckOn !== null && licence.recheckOn < today;
}

/** The same day so many years on; 28 February for a 29th that there is not. */
function yearsLater(day: string, years: number): string {
  const [year = '', ...rest] = day.split('-');
  const later = `${Number(year) + years}-${rest.join('-')}`;
  return new Date(`${later}T00:00:00Z`).toISOString().startsWith(later)
    ? later
    : later.replace('-02-29', '-02-28');
}
