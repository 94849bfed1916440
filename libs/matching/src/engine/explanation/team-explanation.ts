import type { Reason } from './reasons.js';
import type { MentorCohesion } from '../cohesion/compute-cohesion.js';
import type { OpenSeatReason } from '../run/match-solution.js';
import type { AffinityComponent } from '../snapshot/match-snapshot.js';

export interface ExplainedComponent {
  readonly name: AffinityComponent;
  /** Integer 0..1,000,000, or null where the team gives nothing to judge by. */
  readonly score: number | null;
  readonly weight: number;
}

/** A rise of one component that would do alone; scores 0..1,000,000. */
export interface ComponentRise {
  readonly component: AffinityComponent;
  readonly from: number;
  readonly to: number;
}

/** An alternative for a seat, the rest of the plan undisturbed. */
export interface Alternative {
  readonly mentorId: string;
  readonly affinity: number;
  /** What the plan's objective would lose, exactly (affinity and cohesion). */
  readonly loss: number;
  /** By how much their affinity must rise for the exchange to pay: loss + 1; 0 when it pays already. */
  readonly margin: number;
  /** Single components that could bring the margin, what people change most easily first. */
  readonly rises: readonly ComponentRise[];
}

/** Somebody who fits better, all of whose places are used elsewhere. */
export interface BetterButTaken {
  readonly mentorId: string;
  readonly affinity: number;
  /** What this seat would gain with them, cohesion included; may be negative. */
  readonly gain: number;
  /** The team that would lose least without them; null when a lock holds every place or the table lacks those teams. */
  readonly holder: {
    readonly teamId: string;
    /** Null: nobody else could take their seat, it would stay open. */
    readonly loss: number | null;
  } | null;
}

/** How contested a mentor is: teams that hold them or would rather have them than whom they got. */
export interface Rivals {
  readonly teams: number;
  readonly places: number;
}

export interface SeatExplanation {
  readonly slot: string;
  readonly mentorId: string;
  readonly locked: boolean;
  readonly affinity: number;
  readonly components: readonly ExplainedComponent[];
  readonly sharedTerms: readonly string[];
  readonly sharedDisciplines: readonly string[];
  readonly sharedMethods: readonly string[];
  readonly sharedInstruments: readonly string[];
  /** With each other member of the group, as far as it is worth something. */
  readonly cohesion: readonly MentorCohesion[];
  /** What one more place of the mentor would be worth; 0 when nobody competes for them. */
  readonly price: number;
  /** True when the price decides whether a seat can be filled at all. */
  readonly indispensable: boolean;
  /** Null when the price is 0. */
  readonly rivals: Rivals | null;
  readonly nextBest: Alternative | null;
  readonly betterButTaken: BetterButTaken | null;
  readonly reasons: readonly Reason[];
}

export interface OpenSeatExplanation {
  readonly slot: string;
  readonly reason: OpenSeatReason;
  /** Mentors whom everybody in the bottleneck competes for. */
  readonly contestedMentorIds: readonly string[];
  /** The binding constraint, then what would relieve it. */
  readonly reasons: readonly Reason[];
}

/** A group's worth among all groups of the plan. */
export interface GroupStanding {
  readonly value: number;
  /** 1 is the best; equal groups share a rank. */
  readonly rank: number;
  readonly groups: number;
  /** Share of all groups that are worth no more, 0 to 1. */
  readonly percentile: number;
  readonly worst: number;
  readonly median: number;
  readonly best: number;
}

export interface TeamExplanation {
  readonly teamId: string;
  readonly seats: readonly SeatExplanation[];
  readonly openSeats: readonly OpenSeatExplanation[];
  /** Null when the values of the other groups are not known (a table of a few teams and no basis given). */
  readonly standing: GroupStanding | null;
  /** About the group as a whole. */
  readonly reasons: readonly Reason[];
}
