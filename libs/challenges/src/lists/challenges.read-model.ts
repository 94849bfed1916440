import type { PersonRecord } from '@jiebang/identity';
import type { Id, Page, PageRequest } from '@jiebang/kernel';
import type { ChallengeContent, ChallengeSource, ListKind } from '../domain/challenge.js';
import type { ChallengeState, ListState } from '../domain/challenge-lifecycle.js';

/** A challenge as the public sees it. `state` is the one at the moment of reading. */
export interface ChallengeRecord extends ChallengeContent {
  readonly id: Id;
  readonly listId: Id;
  readonly programmeId: Id;
  readonly kind: ListKind;
  readonly source: ChallengeSource;
  /** Null until it is published, like `publishedAt` and `deadlineAt`. */
  readonly number: string | null;
  readonly state: ChallengeState;
  readonly publishedAt: Date | null;
  readonly deadlineAt: Date | null;
  readonly synthetic: boolean;
  readonly version: number;
  /** The pooled need that it was made of; the office's and auditors' to know. Where it was read along. */
  readonly needId?: Id | null;
  /** Its owner, where they came along with a page. */
  readonly owner?: PersonRecord;
}

/** A list with the state at the moment of reading. */
export interface ChallengeListRecord {
  readonly id: Id;
  readonly programmeId: Id;
  readonly code: string;
  readonly kind: ListKind;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly introZh: string | null;
  readonly introEn: string | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly state: ListState;
  readonly approvedAt: Date | null;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly synthetic: boolean;
  readonly version: number;
}

export const CHALLENGE_SORTS = ['PUBLISHED', 'DEADLINE', 'BUDGET', 'NUMBER'] as const;

/** PUBLISHED: newest first. DEADLINE: soonest first. BUDGET: largest first, without one last. NUMBER: ascending. */
export type ChallengeSort = (typeof CHALLENGE_SORTS)[number];

export interface ChallengeFilter {
  readonly listId?: Id | null;
  readonly programmeId?: Id | null;
  readonly area?: string | null;
  /** Beginning of a discipline code: "320" finds all of clinical medicine. */
  readonly disciplineCode?: string | null;
  /** A department, with those below it. */
  readonly departmentCode?: string | null;
  readonly kind?: ListKind | null;
  readonly state?: ChallengeState | null;
  readonly budgetMin?: number | null;
  readonly budgetMax?: number | null;
  readonly deadlineBefore?: Date | null;
  /** Any of these, like the four below; an empty list asks for nothing. */
  readonly areas?: readonly string[] | null;
  /** Beginnings of discipline codes. */
  readonly disciplineCodes?: readonly string[] | null;
  /** Departments, each with those below it. */
  readonly departmentCodes?: readonly string[] | null;
  readonly kinds?: readonly ListKind[] | null;
  readonly states?: readonly ChallengeState[] | null;
}

/** How much is published, at the moment of reading. */
export interface ChallengeFigures {
  readonly publishedChallenges: number;
  readonly openChallenges: number;
  readonly openLists: number;
  /** Sum over the open challenges that name a budget; fen. */
  readonly openBudgetFen: number;
}

/** A priority area as published challenges name it. */
export interface ChallengeArea {
  readonly key: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

export interface ListFilter {
  readonly programmeId?: Id | null;
  readonly states: readonly ListState[];
}

/** What other contexts, and this one's API, may ask of lists and challenges. States are those at `Clock.now()`. */
export abstract class ChallengesReadModel {
  /** Published challenges by id, in no order; whatever is a draft, or unknown, is missing. */
  abstract challenges(ids: readonly Id[]): Promise<readonly ChallengeRecord[]>;
  /** One challenge of any state; check who may see it. */
  abstract challenge(id: Id): Promise<ChallengeRecord | null>;
  /** Published challenges. */
  abstract challengePage(
    filter: ChallengeFilter,
    sort: ChallengeSort,
    page: PageRequest,
  ): Promise<Page<ChallengeRecord>>;
  /** Every challenge of a list, drafts included, in the office's order. */
  abstract challengesOfList(listId: Id, page: PageRequest): Promise<Page<ChallengeRecord>>;
  /** Lists of any state, by id, in no order; check who may see them. */
  abstract lists(ids: readonly Id[]): Promise<readonly ChallengeListRecord[]>;
  /** Lists in the wanted states, the newest first. */
  abstract listPage(filter: ListFilter, page: PageRequest): Promise<Page<ChallengeListRecord>>;
  /** When the first of a programme's open lists of this kind closes, by programme; without one it is missing. */
  abstract nextClosings(programmeIds: readonly Id[], kind: ListKind): Promise<ReadonlyMap<Id, Date>>;
  abstract figures(): Promise<ChallengeFigures>;
  /** Areas of published challenges, by key; the key stands in where a challenge gives no name. */
  abstract areas(): Promise<readonly ChallengeArea[]>;
}
