import { addDays } from './calendar.js';
import type { DemoDay, DemoMentorLicence, DemoPersonKind, DemoSeniority } from './demo.types.js';
import type { Random } from './random.js';

const TWO_YEARS = 730;

type Track = DemoMentorLicence['track'];

const TRACKS: Readonly<Partial<Record<DemoPersonKind, Track>>> = {
  clinician: 'clinician',
  scientist: 'scientist',
  engineer: 'engineer',
  enterprise: 'enterprise',
};

/** The rank rule for members of a mentor group: senior, or associate senior with a doctorate (design, rule D.21). */
export function meetsRankRule(seniority: DemoSeniority, hasDoctorate: boolean): boolean {
  return seniority === 'senior' || (seniority === 'associate_senior' && hasDoctorate);
}

/**
 * The state of a person's mentor licence. Nine in ten who meet the rank rule are certified, with the re-check two years
 * later (rule D.13); most of the others stand before it. Null for those who never mentor.
 */
export function drawLicence(
  person: {
    readonly kind: DemoPersonKind;
    readonly seniority: DemoSeniority;
    readonly hasDoctorate: boolean;
  },
  referenceDate: DemoDay,
  random: Random,
): DemoMentorLicence | null {
  const track = TRACKS[person.kind];
  const drawn = random.next();
  const certifiedOn = addDays(referenceDate, -random.int(30, TWO_YEARS - 60));
  if (!track) return null;
  const pending = (state: 'applicant' | 'training' | 'exam'): DemoMentorLicence => ({
    track,
    state,
    certifiedOn: null,
    recheckDueOn: null,
  });
  if (!meetsRankRule(person.seniority, person.hasDoctorate)) return drawn < 0.4 ? pending('applicant') : null;
  if (drawn < 0.04) return pending('training');
  if (drawn < 0.07) return pending('exam');
  const state = drawn < 0.1 ? 'suspended' : 'certified';
  return { track, state, certifiedOn, recheckDueOn: addDays(certifiedOn, TWO_YEARS) };
}
