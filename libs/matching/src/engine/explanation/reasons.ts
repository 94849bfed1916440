import type { AffinityComponent, CohesionKind } from '../snapshot/match-snapshot.js';
import type { OpenSeatReason } from '../run/match-solution.js';

/** A reason as data: stable code and parameters; `reasonSentence` says it in Chinese or English. Ids are ids, not names. */
export type Reason =
  | { readonly code: 'locked' }
  | { readonly code: 'shared-terms'; readonly terms: readonly string[] }
  | { readonly code: 'shared-disciplines'; readonly disciplines: readonly string[] }
  | { readonly code: 'shared-methods'; readonly methods: readonly string[] }
  | { readonly code: 'shared-instruments'; readonly instruments: readonly string[] }
  | { readonly code: 'evidence-fits'; readonly percent: number }
  | { readonly code: 'availability-fits'; readonly percent: number }
  | { readonly code: 'preference'; readonly percent: number }
  | { readonly code: 'cohesion'; readonly mentorId: string; readonly kinds: readonly CohesionKind[] }
  | { readonly code: 'contested-mentor'; readonly points: number }
  /** So many teams hold the mentor or would rather have them than whom they got. */
  | { readonly code: 'rivals'; readonly teams: number; readonly places: number }
  | { readonly code: 'indispensable-mentor' }
  | { readonly code: 'next-best'; readonly mentorId: string; readonly points: number }
  /** With so many points more, for instance by this component alone, the next best would be chosen. */
  | {
      readonly code: 'would-be-chosen';
      readonly mentorId: string;
      readonly points: number;
      readonly component?: AffinityComponent;
      readonly from?: number;
      readonly to?: number;
    }
  | { readonly code: 'no-free-alternative' }
  | { readonly code: 'better-but-taken'; readonly mentorId: string; readonly points: number }
  /** Who has them, and what that team's group would lose without them (null: its seat would stay open). */
  | {
      readonly code: 'taken-by';
      readonly mentorId: string;
      readonly teamId: string;
      readonly gain: number;
      readonly loss: number | null;
    }
  /** What one more place of this mentor would add here, if this team got it. */
  | { readonly code: 'place-would-change'; readonly mentorId: string; readonly points: number }
  | {
      readonly code: 'group-standing';
      readonly points: number;
      /** Share of all groups that are worth no more, 0 to 100. */
      readonly percent: number;
      readonly worst: number;
      readonly median: number;
    }
  | {
      readonly code: 'open-seat';
      readonly slot: string;
      readonly reason: OpenSeatReason;
      /** Only for `capacity-exhausted`: so many seats share so many mentors with so many places. */
      readonly seats: number;
      readonly mentors: number;
      readonly places: number;
      readonly vetoed: number;
    }
  /** One more place with any of `count` mentors, these first, fills one more seat. */
  | { readonly code: 'relief-place'; readonly mentorIds: readonly string[]; readonly count: number }
  /** Lifting any one of so many vetoes whose mentor has a place left. */
  | { readonly code: 'relief-veto'; readonly count: number }
  /** The list of candidates was cut off. */
  | { readonly code: 'relief-wider'; readonly kept: number; readonly eligible: number }
  | { readonly code: 'relief-mentor'; readonly slot: string }
  | { readonly code: 'relief-cost' }
  | { readonly code: 'relief-time' };

/** Ids of the mentors whom a reason names. */
export function mentorIdsOf(reason: Reason): readonly string[] {
  if ('mentorId' in reason) return [reason.mentorId];
  return 'mentorIds' in reason ? reason.mentorIds : [];
}

/** Ids of other teams that a reason names. */
export function teamIdsOf(reason: Reason): readonly string[] {
  return 'teamId' in reason ? [reason.teamId] : [];
}
