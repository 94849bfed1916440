import type { Id, Page, PageRequest } from '@jiebang/kernel';
import type { PublicNeedRecord } from '../domain/public-need.js';
import type { NeedContent, Screening } from '../domain/need.js';
import type { NeedState, ReturnableState } from '../domain/need-lifecycle.js';

/** A need, whole. Show it through `visibleNeed` only. */
export interface NeedRecord extends NeedContent {
  readonly id: Id;
  readonly ownerPersonId: Id;
  readonly state: NeedState;
  readonly returnState: ReturnableState | null;
  readonly mergedIntoId: Id | null;
  readonly declineReason: string | null;
  readonly submittedAt: Date | null;
  readonly lastActionAt: Date;
  /** Waited for 12 months, at the moment of reading. */
  readonly stale: boolean;
  /** Who has screened it and was not voided since. */
  readonly screenerIds: readonly Id[];
  readonly synthetic: boolean;
  readonly version: number;
}

/** A verdict of the screening pair as it stands, without those that an edit voided. */
export interface ScreeningRecord extends Screening {
  readonly needId: Id;
  readonly at: Date;
}

/** A question to the owner and its answer. */
export interface QuestionRecord {
  readonly needId: Id;
  readonly question: string;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

/** One merge, undone or not. */
export interface MergeRecord {
  readonly needId: Id;
  readonly intoId: Id;
  readonly reason: string;
  readonly mergedAt: Date;
  readonly undoneAt: Date | null;
}

/** A published challenge and the need that it was made of. */
export interface MadeChallenge {
  readonly needId: Id;
  readonly challengeId: Id;
}

/** Which of the submitted needs somebody may list. */
export interface NeedAudience {
  /** Programmes whose needs they see, with those of no programme; null for all. */
  readonly programmeIds: readonly Id[] | null;
  /** The person whose open and done screenings they see; null for nobody's. */
  readonly screenerId: Id | null;
}

export interface NeedFilter {
  readonly states: readonly NeedState[] | null;
  readonly stale: boolean | null;
}

/** What this context's API asks of needs. */
export abstract class NeedReadModel {
  abstract need(id: Id): Promise<NeedRecord | null>;
  /** What everybody may know of these needs; those that are not public, or are a published challenge, are missing. */
  abstract publicNeeds(ids: readonly Id[]): Promise<readonly PublicNeedRecord[]>;
  /** Ids of needs that may be public, `limit` after `after`: for walks over all of them. */
  abstract publicNeedIds(after: Id | null, limit: number): Promise<readonly Id[]>;
  /** Needs that these challenges were made of. */
  abstract needIdsOfChallenges(challengeIds: readonly Id[]): Promise<readonly Id[]>;
  /** One's own needs, drafts included, newest first. */
  abstract needsOf(ownerPersonId: Id, filter: NeedFilter, page: PageRequest): Promise<Page<NeedRecord>>;
  /** Needs that were submitted at least once, newest first. */
  abstract needPage(audience: NeedAudience, filter: NeedFilter, page: PageRequest): Promise<Page<NeedRecord>>;
  abstract screenings(needIds: readonly Id[]): Promise<readonly ScreeningRecord[]>;
  /** Oldest first. */
  abstract questions(needIds: readonly Id[]): Promise<readonly QuestionRecord[]>;
  /** The published challenge that was made of each of these needs last; needs without one are missing. */
  abstract challengesMadeOf(needIds: readonly Id[]): Promise<readonly MadeChallenge[]>;
  /** Merges of these needs into others, oldest first. */
  abstract merges(needIds: readonly Id[]): Promise<readonly MergeRecord[]>;
  /**
   * The newest submitted needs, `limit` at most, that share a keyword or a department with this one and are neither
   * confidential nor merged, declined or withdrawn.
   */
  abstract similarCandidates(need: NeedRecord, limit: number): Promise<readonly NeedRecord[]>;
}
