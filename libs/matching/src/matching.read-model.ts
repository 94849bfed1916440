import type { Id, Page, PageRequest } from '@jiebang/kernel';
import type { MatchFailure } from './domain/match-failure.js';
import type { MentorGroupState, MentorSeatState } from './domain/mentor-group.lifecycle.js';
import type { MatchRunKind, MatchRunState } from './domain/match-run.lifecycle.js';
import type { OpenSeatExplanation } from './engine/engine.js';
import type { MatchConstraint } from './match-constraint.repository.js';
import type { MatchFigures, MatchRunOptions, WhatIfChanges } from './match-run.repository.js';
import type { MentorGroup, MentorSeat } from './mentor-group.repository.js';

/** A run with its figures. Worths are integers in affinity units (1,000,000 = one perfect pair). */
export interface MatchRunRecord {
  readonly id: Id;
  readonly programmeId: Id;
  readonly kind: MatchRunKind;
  readonly baseRunId: Id | null;
  readonly changes: WhatIfChanges | null;
  readonly state: MatchRunState;
  readonly options: MatchRunOptions;
  readonly attempt: number;
  readonly progress: number;
  readonly progressNote: string | null;
  readonly failure: MatchFailure | null;
  readonly snapshotHash: string | null;
  readonly engineVersion: string | null;
  readonly objective: number | null;
  readonly upperBound: number | null;
  readonly gap: number | null;
  readonly independentObjective: number | null;
  readonly teamCount: number | null;
  readonly mentorCount: number | null;
  readonly seatsFilled: number | null;
  readonly seatsOpen: number | null;
  readonly figures: MatchFigures | null;
  readonly createdAt: Date;
  readonly queuedAt: Date | null;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly version: number;
}

export type MentorGroupRecord = MentorGroup;

/** A seat with what its mentor answered. */
export interface MentorSeatRecord extends MentorSeat {
  readonly respondedAt: Date | null;
  readonly responseReason: string | null;
}

export interface OpenSeatRecord {
  readonly teamId: Id;
  readonly slot: string;
  readonly explanation: OpenSeatExplanation;
}

/** How many are at work, over all programmes. */
export interface MentoringFigures {
  /** Teams whose mentor group is out, or has done its work. */
  readonly teamsWithGroup: number;
  /** People who hold or are asked to hold a seat in such a group. */
  readonly mentors: number;
}

export interface MentorGroupFilter {
  readonly programmeId: Id;
  readonly runId?: Id;
  readonly state?: MentorGroupState;
}

/** Which mentor groups somebody may know of: their own, and those of programmes that they look after. */
export interface GroupsInSight {
  readonly personId: Id | null;
  /** Null for every programme. */
  readonly programmeIds: readonly Id[] | null;
}

/** Two people who work in one mentor group, as mentors or as members of its team. */
export interface GroupmatesRecord {
  readonly one: Id;
  readonly other: Id;
  readonly groupId: Id;
  readonly teamId: Id;
  /** When the group was made, in Asia/Shanghai. */
  readonly year: number;
}

/** What this context's API, and other contexts, may ask about matching. */
export abstract class MatchingReadModel {
  abstract run(id: Id): Promise<MatchRunRecord | null>;
  /** Runs of these kinds, newest first. */
  abstract runPage(
    programmeId: Id,
    page: PageRequest,
    kinds?: readonly MatchRunKind[],
  ): Promise<Page<MatchRunRecord>>;
  /** Runs that are queued or running since before `instant`. */
  abstract runsQueuedBefore(instant: Date): Promise<readonly MatchRunRecord[]>;
  abstract openSeats(runId: Id): Promise<readonly OpenSeatRecord[]>;
  abstract constraints(programmeId: Id): Promise<readonly MatchConstraint[]>;
  abstract group(id: Id): Promise<MentorGroupRecord | null>;
  abstract groupPage(filter: MentorGroupFilter, page: PageRequest): Promise<Page<MentorGroupRecord>>;
  /** The group of each team that is out (live, or completed), by team. */
  abstract groupsOfTeams(teamIds: readonly Id[]): Promise<ReadonlyMap<Id, MentorGroupRecord>>;
  /** Groups by id, whatever their state. */
  abstract groups(ids: readonly Id[]): Promise<readonly MentorGroupRecord[]>;
  abstract seats(groupIds: readonly Id[]): Promise<readonly MentorSeatRecord[]>;
  /** Invitations and seats of a mentor that are out, in one of these states or in any, newest first. */
  abstract seatPageOf(
    personId: Id,
    states: readonly MentorSeatState[] | null,
    page: PageRequest,
  ): Promise<Page<MentorSeatRecord>>;
  /**
   * With whom, of those with a profile, the people work in mentor groups that are out, accepted seats alone, the newest first; no more than `most`. Only
   * groups in sight: the same rule as `maySeeGroup`.
   */
  abstract groupmatesOf(
    personIds: readonly Id[],
    sight: GroupsInSight,
    most: number,
  ): Promise<readonly GroupmatesRecord[]>;
  abstract figures(): Promise<MentoringFigures>;
}
