import type { Id } from '@jiebang/kernel';
import type { ProfileField, VisibilityLevel, VisibilityMove } from './domain/visibility.js';

/** A decision as it is told. */
export interface VisibilityDecisionRecord {
  readonly id: Id;
  readonly field: ProfileField;
  /** Null for the first. */
  readonly from: VisibilityLevel | null;
  readonly to: VisibilityLevel;
  readonly bySelf: boolean;
  readonly at: Date;
}

/** Who has decided to whom a field is shown, and when: the consent that a profile's visibility rests on. */
export abstract class VisibilityDecisions {
  abstract add(personId: Id, moves: readonly VisibilityMove[], decidedBy: Id | null, at: Date): Promise<void>;
  /** The newest `most`, the newest first. */
  abstract of(personId: Id, most: number): Promise<readonly VisibilityDecisionRecord[]>;
}
