import type { Id, Page, PageRequest } from '@jiebang/kernel';
import type { PairState } from './domain/duplicate-pair.js';
import type { Reason } from './domain/score-pair.js';

export interface PairRecord {
  readonly id: Id;
  readonly version: number;
  readonly state: PairState;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly leftPersonId: Id;
  readonly rightPersonId: Id;
  readonly foundAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: Id | null;
  readonly note: string | null;
  /** The merge that stands, for a pair that was merged. */
  readonly mergeId: Id | null;
}

export interface MergeRecord {
  readonly id: Id;
  readonly keptPersonId: Id;
  readonly mergedPersonId: Id;
  readonly rowCount: number;
  readonly mergedAt: Date;
  readonly mergedBy: Id | null;
  readonly undoneAt: Date | null;
  readonly undoneBy: Id | null;
}

/** A record as the office compares it with another. Bears personal data: for those who keep the register. */
export interface ComparedRecord {
  readonly id: Id;
  readonly identityNumber: string | null;
  readonly orcid: string | null;
  readonly email: string | null;
  readonly login: string | null;
  readonly roles: readonly string[];
  readonly kind: string | null;
  readonly evidenceCount: number;
  readonly enteredAt: Date;
}

export const PAIR_SORTS = ['SCORE', 'NEWEST'] as const;
export type PairSort = (typeof PAIR_SORTS)[number];

export interface PairFilter {
  readonly state: PairState;
  /** Part of a name of either. */
  readonly name: string | null;
}

/** What the desk asks. */
export abstract class DuplicatesReadModel {
  abstract pair(id: Id): Promise<PairRecord | null>;
  abstract pairPage(filter: PairFilter, sort: PairSort, page: PageRequest): Promise<Page<PairRecord>>;
  /** How many pairs are in each state. */
  abstract pairCounts(): Promise<Readonly<Record<PairState, number>>>;
  abstract merges(ids: readonly Id[]): Promise<readonly MergeRecord[]>;
  /** The newest first. */
  abstract mergePage(page: PageRequest): Promise<Page<MergeRecord>>;
  abstract records(personIds: readonly Id[]): Promise<readonly ComparedRecord[]>;
  /** Who a person was merged into; null for whoever stands for themselves. */
  abstract standsFor(personId: Id): Promise<Id | null>;
}
