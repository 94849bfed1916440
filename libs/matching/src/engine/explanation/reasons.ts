import type { CohesionKind } from '../snapshot/match-snapshot.js';
import type { OpenSeatReason } from '../run/match-solution.js';

/** A reason as data: stable code and parameters; `reasonSentence` says it in Chinese or English. Ids are ids, not names. */
export type Reason =
  | { readonly code: 'locked' }
  | { readonly code: 'shared-terms'; readonly terms: readonly string[] }
  | { readonly code: 'shared-disciplines'; readonly disciplines: readonly string[] }
  | { readonly code: 'shared-methods'; readonly methods: readonly string[] }
  | { readonly code: 'evidence-fits'; readonly percent: number }
  | { readonly code: 'availability-fits'; readonly percent: number }
  | { readonly code: 'preference'; readonly percent: number }
  | { readonly code: 'cohesion'; readonly mentorId: string; readonly kinds: readonly CohesionKind[] }
  | { readonly code: 'contested-mentor'; readonly points: number }
  | { readonly code: 'indispensable-mentor' }
  | { readonly code: 'next-best'; readonly mentorId: string; readonly points: number }
  | { readonly code: 'no-free-alternative' }
  | { readonly code: 'better-but-taken'; readonly mentorId: string; readonly points: number }
  | {
      readonly code: 'open-seat';
      readonly slot: string;
      readonly reason: OpenSeatReason;
      /** Only for `capacity-exhausted`: so many seats share so many mentors with so many places. */
      readonly seats: number;
      readonly mentors: number;
      readonly places: number;
      readonly vetoed: number;
    };
