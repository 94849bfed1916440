import type { Id } from '@jiebang/kernel';
import type { ChallengeContent, ChallengeSource, ListKind } from '../domain/challenge.js';
import type { ChallengeState, ListState } from '../domain/challenge-lifecycle.js';

/** What the project office says of a list. */
export interface ListContent {
  readonly code: string;
  readonly kind: ListKind;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly introZh: string | null;
  readonly introEn: string | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** The recorded checks that an approval rests on; all null in a draft. */
export interface ListApproval {
  readonly ethicsCheckedAt: Date | null;
  readonly ipCheckedAt: Date | null;
  readonly checkedBy: Id | null;
  readonly approvedAt: Date | null;
}

export interface StoredList extends ListContent, ListApproval {
  readonly id: Id;
  readonly programmeId: Id;
  readonly state: ListState;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly version: number;
}

export interface StoredChallenge extends ChallengeContent {
  readonly id: Id;
  readonly listId: Id;
  readonly programmeId: Id;
  readonly kind: ListKind;
  readonly needId: Id | null;
  readonly source: ChallengeSource;
  readonly state: ChallengeState;
  readonly version: number;
}

/** What changes on a list when it moves on. */
export type ListMove = { readonly state: ListState } & Partial<
  ListApproval & Pick<StoredList, 'openedAt' | 'closedAt'>
>;

/** Where lists and their challenges are kept. */
export abstract class ListRepository {
  /** Throws LIST_CODE_TAKEN. */
  abstract add(list: ListContent & { readonly id: Id; readonly programmeId: Id }): Promise<void>;
  /** Locks the row until the transaction ends, so that changes to a list and its challenges come one after another. */
  abstract forUpdate(id: Id): Promise<StoredList | null>;
  /** Open lists whose closing instant has come, locked; those that another transaction holds are left to it. */
  abstract dueForUpdate(now: Date): Promise<readonly StoredList[]>;
  /** Throws LIST_CODE_TAKEN. */
  abstract saveContent(id: Id, content: ListContent): Promise<void>;
  abstract move(id: Id, move: ListMove): Promise<void>;

  /** At the end of its list. */
  abstract addChallenge(challenge: Omit<StoredChallenge, 'state' | 'version'>): Promise<void>;
  abstract listIdOf(challengeId: Id): Promise<Id | null>;
  abstract challengeForUpdate(id: Id): Promise<StoredChallenge | null>;
  abstract saveChallenge(id: Id, content: ChallengeContent): Promise<void>;
  abstract removeChallenge(id: Id): Promise<void>;
  /** A list's challenges in the office's order. */
  abstract challengesOf(listId: Id): Promise<readonly StoredChallenge[]>;
  /** Puts the challenges of a list into this order. */
  abstract placeChallenges(ids: readonly Id[]): Promise<void>;
  abstract countChallenges(listId: Id): Promise<number>;
  /** Sets the kind of all challenges of a list, which follow their list. */
  abstract setKind(listId: Id, kind: ListKind): Promise<void>;
  /** Moves all challenges of a list. */
  abstract moveChallenges(listId: Id, state: ChallengeState): Promise<void>;
  /** Publishes all challenges of a list, numbered in the office's order. */
  abstract publishChallenges(
    list: Pick<StoredList, 'id' | 'code' | 'closesAt'>,
    publishedAt: Date,
  ): Promise<void>;
}
