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

/** An alternative for a seat, the rest of the plan undisturbed. */
export interface Alternative {
  readonly mentorId: string;
  readonly affinity: number;
  /** What the plan's objective would lose, exactly (affinity and cohesion). */
  readonly loss: number;
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
  /** With each other member of the group, as far as it is worth something. */
  readonly cohesion: readonly MentorCohesion[];
  /** What one more place of the mentor would be worth; 0 when nobody competes for them. */
  readonly price: number;
  /** True when the price decides whether a seat can be filled at all. */
  readonly indispensable: boolean;
  readonly nextBest: Alternative | null;
  readonly reasons: readonly Reason[];
}

export interface OpenSeatExplanation {
  readonly slot: string;
  readonly reason: OpenSeatReason;
  /** Mentors whom everybody in the bottleneck competes for. */
  readonly contestedMentorIds: readonly string[];
  readonly reasons: readonly Reason[];
}

export interface TeamExplanation {
  readonly teamId: string;
  readonly seats: readonly SeatExplanation[];
  readonly openSeats: readonly OpenSeatExplanation[];
}
