import type { Id } from '@jiebang/kernel';

/** A person's decision that the engine has to respect in every run of the programme until it is lifted. */
export interface MatchConstraint {
  readonly id: Id;
  readonly programmeId: Id;
  readonly kind: 'lock' | 'veto';
  readonly teamId: Id;
  readonly personId: Id;
  /** The seat of a lock; null for a veto, which holds for every seat. */
  readonly slot: string | null;
  readonly reason: string;
}

/** Where locks and vetoes are kept. */
export abstract class MatchConstraintRepository {
  /** Throws MATCH_CONSTRAINT_CONTRADICTS where the pair or the seat has a live one. */
  abstract add(constraint: MatchConstraint & { readonly createdBy: Id | null }): Promise<void>;
  abstract live(programmeId: Id): Promise<readonly MatchConstraint[]>;
  /** Lifts one; null when the programme has no live one with that id. */
  abstract lift(programmeId: Id, id: Id, by: Id | null, at: Date): Promise<MatchConstraint | null>;
}
