import type { AffinityRow, AffinityTable } from '../affinity/affinity-table.js';
import { cohesionRule } from '../cohesion/cohesion-rule.js';
import { CohesionScorer } from '../cohesion/compute-cohesion.js';
import type { MentorCohesion } from '../cohesion/compute-cohesion.js';
import type { CohesionRule } from '../groups/group.problem.js';
import type { MatchSolution, OpenSeat } from '../run/match-solution.js';
import { DEFAULT_WEIGHTS } from '../snapshot/match-snapshot.js';
import type { AffinityWeights, MatchSnapshot, MentorProfile } from '../snapshot/match-snapshot.js';

/** A seat that somebody has. */
export interface TakenSeat {
  readonly teamId: string;
  /** Position in the scheme. */
  readonly slot: number;
  readonly mentorId: string;
}

/** Everything about the whole plan that the explanation of one team needs: O(seats + mentors + vetoes) once a shard. */
export class PlanContext {
  readonly rows: ReadonlyMap<string, AffinityRow>;
  readonly members: ReadonlyMap<string, readonly (string | null)[]>;
  readonly mentors: ReadonlyMap<string, MentorProfile>;
  readonly price: ReadonlyMap<string, number>;
  readonly openSeats: ReadonlyMap<string, readonly OpenSeat[]>;
  readonly vetoed: ReadonlyMap<string, readonly string[]>;
  readonly weights: AffinityWeights;
  /** No two mentors are worth more together. */
  readonly mostCohesion: number;
  private readonly seats = new Map<string, TakenSeat[]>();
  private readonly locked: ReadonlySet<string>;
  private readonly cohesion: CohesionScorer;
  /** The same to the unit, for sums over many candidates. */
  private readonly rule: CohesionRule;
  private readonly numberOf: ReadonlyMap<string, number>;

  constructor(
    readonly snapshot: MatchSnapshot,
    readonly table: AffinityTable,
    readonly solution: MatchSolution,
  ) {
    this.rows = new Map(table.rows.map((row) => [row.teamId, row]));
    this.members = new Map(solution.groups.map(({ teamId, members }) => [teamId, members]));
    this.mentors = new Map(snapshot.mentors.map((mentor) => [mentor.id, mentor]));
    this.price = new Map(solution.prices.map(({ mentorId, price }) => [mentorId, price]));
    this.openSeats = grouped(
      solution.openSeats,
      ({ teamId }) => teamId,
      (seat) => seat,
    );
    this.vetoed = grouped(
      snapshot.vetoes,
      ({ teamId }) => teamId,
      ({ mentorId }) => mentorId,
    );
    this.weights = { ...DEFAULT_WEIGHTS, ...snapshot.weights };
    const ids = snapshot.mentors.map(({ id }) => id);
    this.numberOf = new Map(ids.map((id, at) => [id, at]));
    this.rule = cohesionRule(snapshot, ids);
    this.mostCohesion = this.rule.largest;
    for (const { teamId, members } of solution.groups) {
      members.forEach((mentorId, slot) => {
        if (mentorId === null) return;
        const taken = this.seats.get(mentorId);
        if (taken === undefined) this.seats.set(mentorId, [{ teamId, slot, mentorId }]);
        else taken.push({ teamId, slot, mentorId });
      });
    }
    this.locked = new Set(snapshot.locks.map(({ teamId, slot }) => seatKey(teamId, slot)));
    this.cohesion = new CohesionScorer(snapshot);
  }

  seatsOf(mentorId: string): readonly TakenSeat[] {
    return this.seats.get(mentorId) ?? [];
  }

  hasPlace(mentorId: string): boolean {
    return this.seatsOf(mentorId).length < this.mentors.get(mentorId)!.remainingCapacity;
  }

  isLocked({ teamId, slot }: Pick<TakenSeat, 'teamId' | 'slot'>): boolean {
    return this.locked.has(seatKey(teamId, this.snapshot.scheme.slots[slot]!.code));
  }

  /** The other members of a group whom the snapshot knows. */
  partnersOf(members: readonly (string | null)[], mentorId: string): string[] {
    return members.filter(
      (other): other is string => other !== null && other !== mentorId && this.mentors.has(other),
    );
  }

  between(one: string, other: string): MentorCohesion {
    return this.cohesion.between(this.mentors.get(one)!, this.mentors.get(other)!);
  }

  cohesionSum(mentorId: string, partners: readonly string[]): number {
    let sum = 0;
    const one = this.numberOf.get(mentorId)!;
    for (const partner of partners) sum += this.rule.between(one, this.numberOf.get(partner)!);
    return sum;
  }
}

function seatKey(teamId: string, slot: string): string {
  return JSON.stringify([teamId, slot]);
}

function grouped<Item, Kept>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  keep: (item: Item) => Kept,
): Map<string, Kept[]> {
  const groups = new Map<string, Kept[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [keep(item)]);
    else group.push(keep(item));
  }
  return groups;
}
