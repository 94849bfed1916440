import { AFFINITY_SCALE } from '../affinity/affinity-table.js';
import type { AffinityTable } from '../affinity/affinity-table.js';
import { seededRandom } from '../instances/seeded-random.js';
import type { MatchSolution, SolvedGroup } from '../run/match-solution.js';

export interface SensitivityOptions {
  /** Largest change of an affinity, as a share of it: .05 is up to 5% either way. */
  readonly noise: number;
  /** How often the plan is decided anew. */
  readonly rounds: number;
  readonly seed: number;
  /** Asked between rounds; true ends with the rounds made so far. */
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (fraction: number) => void;
}

export interface SeatFirmness {
  readonly teamId: string;
  readonly slot: string;
  readonly mentorId: string | null;
  /** Share of the rounds in which the seat had the same mentor, 0 to 1. */
  readonly firmness: number;
}

export interface Sensitivity {
  readonly rounds: number;
  /** Mean over the filled seats: share of seats that stay the same. NaN without rounds or seats. */
  readonly stability: number;
  /** In the order of the solution. */
  readonly seats: readonly SeatFirmness[];
}

type Plan = Pick<MatchSolution, 'groups'>;

/**
 * How firm each seat of a plan is when the affinities are not known exactly: every affinity is changed by an even random share
 * of up to `noise` either way, the plan is decided anew by `solve`, and it is counted how often the seat keeps its mentor. A seat of low
 * firmness is a toss-up between people who fit alike, not a mistake.
 *
 * @param slots codes of the scheme's slots, in order. @param solve called once a round; a fast, not a perfect, solve will do.
 */
export function sensitivityOf(
  table: AffinityTable,
  plan: Plan,
  slots: readonly string[],
  solve: (noisy: AffinityTable, round: number) => Plan,
  options: SensitivityOptions,
): Sensitivity {
  const same = plan.groups.map(({ members }) => new Int32Array(members.length));
  let rounds = 0;
  while (rounds < options.rounds && options.shouldStop?.() !== true) {
    const again = solve(withNoise(table, options.noise, options.seed + rounds), rounds);
    const found = new Map(again.groups.map((group) => [group.teamId, group]));
    plan.groups.forEach((group, at) => countSame(group, found.get(group.teamId), same[at]!));
    rounds++;
    options.onProgress?.(rounds / options.rounds);
  }
  const seats = plan.groups.flatMap(({ teamId, members }, at) =>
    members.map((mentorId, slot) => ({
      teamId,
      slot: slots[slot]!,
      mentorId,
      firmness: same[at]![slot]! / rounds,
    })),
  );
  const filled = seats.filter(({ mentorId }) => mentorId !== null);
  return {
    rounds,
    stability: filled.reduce((sum, { firmness }) => sum + firmness, 0) / filled.length,
    seats,
  };
}

function countSame({ members }: SolvedGroup, again: SolvedGroup | undefined, same: Int32Array): void {
  members.forEach((mentorId, slot) => {
    if (again?.members[slot] === mentorId) same[slot]!++;
  });
}

/**
 * The table with every affinity multiplied by an even random factor of 1 - noise to 1 + noise, whole and within 0..1,000,000;
 * the same for the same seed. Candidates stand best first again.
 */
export function withNoise(table: AffinityTable, noise: number, seed: number): AffinityTable {
  const random = seededRandom(seed);
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      slots: row.slots.map((slot) => ({
        ...slot,
        candidates: slot.candidates
          .map((candidate) => {
            const factor = 1 + noise * (2 * random.next() - 1);
            const affinity = Math.min(AFFINITY_SCALE, Math.max(0, Math.round(candidate.affinity * factor)));
            return { ...candidate, affinity };
          })
          .sort((left, right) => right.affinity - left.affinity || (left.mentorId < right.mentorId ? -1 : 1)),
      })),
    })),
  };
}
