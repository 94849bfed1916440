import type { Id } from '@jiebang/kernel';
import type { OutcomeGrade, GradingSide, UseLevel } from './domain/grading.js';
import type { OutcomeState } from './domain/outcome-lifecycle.js';
import type { NamedMember, OutcomeContent } from './domain/outcome.js';
import type { GraderStanding, MemberStanding } from './outcome.policy.js';

/** An outcome as use cases change it. */
export interface StoredOutcome extends OutcomeContent {
  readonly id: Id;
  readonly ownerPersonId: Id;
  /** Of the challenge or team that it came from. */
  readonly programmeId: Id | null;
  readonly problemOwnerPersonId: Id | null;
  readonly state: OutcomeState;
  readonly question: string | null;
  readonly reason: string | null;
  readonly submittedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly version: number;
}

/** Where an outcome belongs, as its challenge, need and team say. */
export interface OutcomeOrigin {
  readonly programmeId: Id | null;
  readonly problemOwnerPersonId: Id | null;
}

/** What changes on an outcome when it moves on. */
export interface OutcomeMove {
  readonly state: OutcomeState;
  readonly lastActionAt: Date;
  readonly question?: string | null;
  readonly reason?: string | null;
  readonly submittedAt?: Date;
  readonly publishedAt?: Date;
}

export interface NewUse {
  readonly personId: Id;
  readonly level: UseLevel;
  readonly note: string;
  readonly at: Date;
}

/** Where outcomes are kept, with the people who are named and what was said of them. */
export abstract class OutcomeRepository {
  abstract add(
    outcome: OutcomeContent &
      OutcomeOrigin & { readonly id: Id; readonly ownerPersonId: Id; readonly lastActionAt: Date },
  ): Promise<void>;
  /** Locks the row until the transaction ends. */
  abstract forUpdate(id: Id): Promise<StoredOutcome | null>;
  abstract saveContent(id: Id, content: OutcomeContent & OutcomeOrigin, lastActionAt: Date): Promise<void>;
  abstract move(id: Id, move: OutcomeMove): Promise<void>;
  /** Raises the version of one that readers see changed without a move. */
  abstract touch(id: Id, lastActionAt: Date): Promise<void>;

  /** In the order in which they are named. */
  abstract members(outcomeId: Id): Promise<readonly MemberStanding[]>;
  /** Names exactly these; the answers of those who stay with the same part are kept, and `agreed` have agreed. */
  abstract nameMembers(
    outcomeId: Id,
    members: readonly NamedMember[],
    agreed: readonly Id[],
    at: Date,
  ): Promise<void>;
  abstract answerMember(outcomeId: Id, personId: Id, agrees: boolean, at: Date): Promise<void>;

  /** Those who were asked and did not decline. */
  abstract graders(outcomeId: Id): Promise<readonly GraderStanding[]>;
  abstract askGrader(outcomeId: Id, side: GradingSide, personId: Id, by: Id, at: Date): Promise<void>;
  abstract giveGrade(
    outcomeId: Id,
    personId: Id,
    grade: OutcomeGrade,
    comment: string,
    at: Date,
  ): Promise<void>;
  abstract declineGrading(outcomeId: Id, personId: Id, reason: string, at: Date): Promise<void>;

  /** The newest word of each clinician on its use. */
  abstract uses(outcomeId: Id): Promise<readonly { readonly level: UseLevel }[]>;
  abstract noteUse(outcomeId: Id, use: NewUse): Promise<void>;
}
