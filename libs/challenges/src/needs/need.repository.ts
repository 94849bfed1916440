import type { Id } from '@jiebang/kernel';
import type { NeedContent, Screening } from '../domain/need.js';
import type { NeedState, ReturnableState } from '../domain/need-lifecycle.js';

/** A need as use cases change it. */
export interface StoredNeed extends NeedContent {
  readonly id: Id;
  readonly ownerPersonId: Id;
  readonly state: NeedState;
  readonly returnState: ReturnableState | null;
  readonly mergedIntoId: Id | null;
  readonly submittedAt: Date | null;
  readonly version: number;
}

/** What changes on a need when it moves on. */
export interface NeedMove {
  readonly state: NeedState;
  readonly lastActionAt: Date;
  readonly returnState?: ReturnableState | null;
  readonly mergedIntoId?: Id | null;
  readonly declineReason?: string;
  readonly submittedAt?: Date;
}

export interface OpenQuestion {
  readonly id: Id;
  readonly versionAsked: number;
}

/** Where needs are kept, with the traces of what was done to them. */
export abstract class NeedRepository {
  abstract add(
    need: NeedContent & { readonly id: Id; readonly ownerPersonId: Id; readonly lastActionAt: Date },
  ): Promise<void>;
  /** Locks the row until the transaction ends, so that changes to one need come one after another. */
  abstract forUpdate(id: Id): Promise<StoredNeed | null>;
  abstract saveContent(id: Id, content: NeedContent, lastActionAt: Date): Promise<void>;
  abstract move(id: Id, move: NeedMove): Promise<void>;

  abstract screenings(needId: Id): Promise<readonly Screening[]>;
  abstract addScreening(needId: Id, screening: Screening, at: Date): Promise<void>;
  abstract voidScreenings(needId: Id, at: Date): Promise<void>;

  abstract ask(needId: Id, askedBy: Id, question: string, versionAsked: number, at: Date): Promise<void>;
  abstract openQuestion(needId: Id): Promise<OpenQuestion | null>;
  abstract answer(questionId: Id, answer: string, at: Date): Promise<void>;

  abstract noteMerge(needId: Id, intoId: Id, reason: string, by: Id, at: Date): Promise<void>;
  abstract noteMergeUndone(needId: Id, by: Id, at: Date): Promise<void>;
}
