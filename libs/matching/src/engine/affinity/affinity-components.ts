import { disciplineCoverage } from './discipline-distance.js';
import type { PreparedMentor, PreparedTeam } from './prepared-snapshot.js';
import { cosine } from './term-vectors.js';
import { weeklyOverlap } from './weekly-overlap.js';
import type { AffinityComponent } from '../snapshot/match-snapshot.js';

/** A component's score of a pair, 0..1, or undefined when the team gives nothing to judge by (the same for all its mentors). */
export type ComponentScore = (team: PreparedTeam, mentor: PreparedMentor) => number | undefined;

const RANKED_ITEMS = 5;
const RANK_DECAY = 0.8;
const YEARLY_DECAY = 0.9;

/**
 * Evidence: the five items that fit best after ageing (0.9 a year), summed with decay .8 by rank and divided by the sum of the
 * decays; the ranked sum is what did best on the gold-standard expertise data among plain text methods.
 */
function evidenceScore(team: PreparedTeam, mentor: PreparedMentor): number {
  const fits = mentor.evidence.map(
    ({ text, age }) => cosine(team.text, text) * decay(YEARLY_DECAY, Math.min(age, 60)),
  );
  fits.sort((left, right) => right - left);
  let sum = 0;
  let most = 0;
  for (let rank = 0; rank < RANKED_ITEMS; rank++) {
    const share = decay(RANK_DECAY, rank);
    sum += share * (fits[rank] ?? 0);
    most += share;
  }
  return sum / most;
}

/** base^times by repeated multiplication: `**` is not fixed to the last bit. */
function decay(base: number, times: number): number {
  let power = 1;
  for (let step = 0; step < times; step++) power *= base;
  return power;
}

/** All components by name. */
export function componentScores(
  minutesWanted: number,
  hasWishes: boolean,
): Record<AffinityComponent, ComponentScore> {
  return {
    text: (team, mentor) => (team.text.term.length === 0 ? undefined : cosine(team.text, mentor.text)),
    discipline: (team, mentor) => {
      const wanted = team.profile.disciplines;
      return wanted.length === 0 ? undefined : disciplineCoverage(wanted, mentor.profile.disciplines);
    },
    methods: (team, mentor) => {
      if (team.methods.size === 0) return undefined;
      let shared = 0;
      for (const method of team.methods.keys()) if (mentor.methods.has(method)) shared++;
      return shared / team.methods.size;
    },
    evidence: (team, mentor) => (team.text.term.length === 0 ? undefined : evidenceScore(team, mentor)),
    availability: (team, mentor) => {
      const { availability } = team.profile;
      if (availability.length === 0) return undefined;
      return Math.min(1, weeklyOverlap(availability, mentor.profile.availability) / minutesWanted);
    },
    preference: (team, mentor) => {
      if (!hasWishes) return undefined;
      const teams = team.preference.get(mentor.profile.id) ?? 0.5;
      const mentors = mentor.preference.get(team.profile.id) ?? 0.5;
      return (teams + mentors) / 2;
    },
  };
}
