import type { AffinityComponent } from '../snapshot/match-snapshot.js';

/**
 * A raw score says little by itself: cosines of good pairs lie at .2 for clinicians who write case reports and at .4 for
 * engineers. Each component that is relative in this way is therefore stretched per role, so that what the best mentors of a
 * role reach with a team reads .9 in every role. `REFERENCE_GUESS` is what counts while a programme has few teams.
 */
export const REFERENCE_GUESS: Readonly<Partial<Record<AffinityComponent, number>>> = {
  text: 0.3,
  evidence: 0.15,
  discipline: 0.7,
  methods: 0.6,
  instruments: 0.6,
  semantic: 0.7,
};

/** Of so many teams the guess has the weight. */
const GUESS_TEAMS = 8;
/** Share of the teams whose best mentor stays below the reference. */
const REFERENCE_QUANTILE = 0.9;
const REFERENCE_SCORE = 0.9;

/**
 * The reference of a component in a role: the 90% quantile over teams of the best raw score that any mentor of the role has
 * with them, drawn to the guess as if by eight more teams. Components without a guess have an absolute meaning: 1.
 *
 * @param bests best raw score of each team of the sample that can be judged.
 * @returns a whole number of millionths, so that it can be kept and shown exactly.
 */
export function roleReference(component: AffinityComponent, bests: readonly number[]): number {
  const guess = REFERENCE_GUESS[component];
  if (guess === undefined) return 1_000_000;
  const sorted = bests.slice().sort((left, right) => left - right);
  const observed = sorted[Math.ceil(REFERENCE_QUANTILE * sorted.length) - 1] ?? 0;
  const drawn = (sorted.length * observed + GUESS_TEAMS * guess) / (sorted.length + GUESS_TEAMS);
  return Math.max(1, Math.round(drawn * 1_000_000));
}

/**
 * Raw score of 0..1 on the role's scale: linear from 0 to .9 at the reference, linear from there to 1 at 1; strictly
 * increasing. A reference of .9 or more leaves scores as they are.
 *
 * @param reference 0 < reference <= 1.
 */
export function onRoleScale(raw: number, reference: number): number {
  if (reference >= REFERENCE_SCORE) return raw;
  if (raw <= reference) return slopeOfScale(reference) * raw;
  return REFERENCE_SCORE + ((1 - REFERENCE_SCORE) * (raw - reference)) / (1 - reference);
}

/** Steepness of `onRoleScale` up to the reference. */
export function slopeOfScale(reference: number): number {
  return reference >= REFERENCE_SCORE ? 1 : REFERENCE_SCORE / reference;
}

/** The raw score behind a score on a role's scale. */
export function offRoleScale(score: number, reference: number): number {
  if (reference >= REFERENCE_SCORE) return score;
  if (score <= REFERENCE_SCORE) return score / slopeOfScale(reference);
  return reference + ((score - REFERENCE_SCORE) * (1 - reference)) / (1 - REFERENCE_SCORE);
}

/**
 * A score of a role's scale on the scale that holds before any team is known. Where the "role" is one person alone, what they
 * do best would otherwise read .9 however little that is.
 *
 * @param reference as in the affinity table, in millionths.
 */
export function onStandingScale(component: AffinityComponent, score: number, reference: number): number {
  return onRoleScale(offRoleScale(score, reference / 1_000_000), REFERENCE_GUESS[component] ?? 1);
}
