import type { Id } from '@jiebang/kernel';
import type { TeamLack } from './domain/team-completeness.js';
import type { TeamState } from './domain/team-lifecycle.js';

/** A team as the use cases change it. */
export interface TeamRow {
  readonly id: Id;
  readonly version: number;
  readonly programmeId: Id;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly summaryZh: string;
  readonly summaryEn: string;
  readonly campuses: string[];
  readonly wantedDisciplineCodes: string[];
  readonly leaderPersonId: Id;
  readonly state: TeamState;
  readonly lacks: TeamLack[];
  readonly lockedAt: Date | null;
}

/** A place that a team wants to fill. */
export interface OpenSeatRow {
  readonly id: Id;
  readonly disciplineCode: string;
  readonly note: string;
}

/** A change request that opened a locked team again. */
export interface Reopening {
  readonly id: Id;
  readonly teamId: Id;
  readonly reason: string;
  readonly reopenedBy: Id;
  readonly reopenedAt: Date;
}

/** Where teams are kept, with their open seats, choices and reopenings. */
export abstract class TeamRepository {
  /** Locks the team until the transaction ends. Every change of a team or its seats starts here. */
  abstract forUpdate(id: Id): Promise<TeamRow | null>;
  abstract add(team: Omit<TeamRow, 'version'>): Promise<void>;
  /** Saves and counts the version up. */
  abstract save(id: Id, changes: Partial<Omit<TeamRow, 'id' | 'version' | 'programmeId'>>): Promise<void>;
  /** Notes where the members are. The team's version stays: nothing was changed that anybody edits. */
  abstract noteCampuses(id: Id, campuses: readonly string[]): Promise<void>;
  abstract replaceOpenSeats(teamId: Id, seats: readonly OpenSeatRow[]): Promise<void>;
  /** Takes a seat that was filled off the board. */
  abstract removeOpenSeat(teamId: Id, openSeatId: Id): Promise<void>;
  abstract hasOpenSeat(teamId: Id, openSeatId: Id): Promise<boolean>;
  /** Chosen challenges, the first choice first. */
  abstract choices(teamId: Id): Promise<Id[]>;
  /** Replaces the ranking and counts the team's version up. */
  abstract replaceChoices(teamId: Id, challengeIds: readonly Id[]): Promise<void>;
  abstract noteReopening(reopening: Reopening): Promise<void>;
}
