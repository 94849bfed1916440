import type { Id, Page, PageRequest } from '@jiebang/kernel';
import type { GradingSide, OutcomeGrade, UseLevel } from './domain/grading.js';
import type { OutcomeState } from './domain/outcome-lifecycle.js';
import type { OutcomeContent, OutcomeType } from './domain/outcome.js';
import type { GuardedOutcome } from './outcome.policy.js';

/** An outcome, whole. Show it through `visibleOutcome` only. */
export interface OutcomeRecord extends OutcomeContent, GuardedOutcome {
  readonly id: Id;
  readonly visibility: OutcomeContent['visibility'];
  readonly state: OutcomeState;
  readonly question: string | null;
  readonly reason: string | null;
  readonly lastActionAt: Date;
  readonly synthetic: boolean;
  readonly version: number;
}

/** What a grader was asked and said; not of those who declined. */
export interface GradeRecord {
  readonly outcomeId: Id;
  readonly side: GradingSide;
  readonly personId: Id;
  readonly grade: OutcomeGrade | null;
  readonly comment: string | null;
  readonly askedAt: Date;
  readonly gradedAt: Date | null;
}

/** The newest word of one clinician. */
export interface UseRecord {
  readonly outcomeId: Id;
  readonly personId: Id;
  readonly level: UseLevel;
  readonly note: string;
  readonly at: Date;
}

export interface ShownFilter {
  readonly types?: readonly OutcomeType[] | null;
  readonly challengeId?: Id | null;
  readonly needId?: Id | null;
  readonly teamId?: Id | null;
  /** One who agreed to be named. */
  readonly personId?: Id | null;
}

/** What other contexts, and this one's API, may ask of outcomes. */
export abstract class OutcomesReadModel {
  /** In no order; unknown ids are missing. */
  abstract outcomes(ids: readonly Id[]): Promise<readonly OutcomeRecord[]>;
  /** Published and not retracted, as far as a visitor or somebody who is signed in may see, the newest first. */
  abstract shownPage(filter: ShownFilter, signedIn: boolean, page: PageRequest): Promise<Page<OutcomeRecord>>;
  /** One's own, and those that name one and were handed in, the newest first. */
  abstract outcomesOf(personId: Id, page: PageRequest): Promise<Page<OutcomeRecord>>;
  /** Those that one was asked to grade, the newest first. */
  abstract gradedBy(personId: Id, page: PageRequest): Promise<Page<OutcomeRecord>>;
  /** Handed in, of these programmes and of none (null for all), the newest first. */
  abstract officePage(
    programmeIds: readonly Id[] | null,
    states: readonly OutcomeState[] | null,
    page: PageRequest,
  ): Promise<Page<OutcomeRecord>>;
  abstract grades(outcomeIds: readonly Id[]): Promise<readonly GradeRecord[]>;
  /** The newest first. */
  abstract uses(outcomeIds: readonly Id[]): Promise<readonly UseRecord[]>;
  /** Ids in their order, `limit` after `after`: for walks. With `changedSince`, those changed at or after it. */
  abstract outcomeIds(after: Id | null, limit: number, changedSince?: Date): Promise<readonly Id[]>;
}
