import type { Id, Page, PageRequest } from '@jiebang/kernel';
import type { ApplicationState } from './domain/application-lifecycle.js';
import type { SeatState } from './domain/seat-lifecycle.js';
import type { TeamLack } from './domain/team-completeness.js';
import type { TeamState } from './domain/team-lifecycle.js';

/** A team with its members and choices. Choices are for insiders (team.policy.ts) and for the engine. */
export interface TeamRecord {
  readonly id: Id;
  readonly programmeId: Id;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly summaryZh: string;
  readonly summaryEn: string;
  /** Where its members are, as far as their profiles tell others. */
  readonly campuses: readonly string[];
  readonly wantedDisciplineCodes: readonly string[];
  readonly leaderPersonId: Id;
  /** Accepted members, the leader first. */
  readonly memberPersonIds: readonly Id[];
  /** Chosen challenges, the first choice first; at most three. */
  readonly choices: readonly Id[];
  readonly state: TeamState;
  readonly lacks: readonly TeamLack[];
  readonly lockedAt: Date | null;
  readonly version: number;
}

/** A place that a team wants to fill. */
export interface OpenSeatRecord {
  readonly id: Id;
  readonly teamId: Id;
  readonly disciplineCode: string;
  readonly note: string;
}

/** An invitation, or what became of it. */
export interface InvitationRecord {
  readonly id: Id;
  readonly teamId: Id;
  readonly personId: Id;
  readonly invitedBy: Id;
  readonly state: SeatState;
  readonly expiresAt: Date | null;
}

export interface ApplicationRecord {
  readonly id: Id;
  readonly teamId: Id;
  readonly personId: Id;
  readonly openSeatId: Id | null;
  readonly message: string;
  readonly state: ApplicationState;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
}

/** A change request that was granted. */
export interface ReopeningRecord {
  readonly id: Id;
  readonly teamId: Id;
  readonly reason: string;
  readonly reopenedBy: Id;
  readonly reopenedAt: Date;
}

export interface TeamFilter {
  readonly states?: readonly TeamState[];
  /** Looks for this discipline, in its wishes or in an open seat. */
  readonly wantedDisciplineCode?: string;
  /** Takes members, and says whom: the team board. */
  readonly withOpenSeats?: boolean;
  /** A member is there, and tells so. */
  readonly campus?: string;
  /** Stands in a name or in a summary, whatever the case. */
  readonly search?: string;
}

/** Two people in one team. */
export interface TeammatesRecord {
  readonly one: Id;
  readonly other: Id;
  readonly teamId: Id;
  /** When the team was locked, in Asia/Shanghai. */
  readonly year: number;
}

/** What other contexts, and this one's API, may ask of teams. */
export abstract class TeamsReadModel {
  /** Unknown ids are left out. */
  abstract teams(ids: readonly Id[]): Promise<readonly TeamRecord[]>;
  /** Locked teams of a programme in the order of their ids: what a match run starts from. */
  abstract lockedTeams(programmeId: Id): Promise<readonly TeamRecord[]>;
  /** Teams that the person is an accepted member of, over all programmes, the newest first. */
  abstract teamsOfPerson(personId: Id): Promise<readonly TeamRecord[]>;
  /** With whom, of those with a profile, the people are or were in a team that was locked, the newest first; no more than `most`. */
  abstract teammatesOf(personIds: readonly Id[], most: number): Promise<readonly TeammatesRecord[]>;
  /** The newest first. */
  abstract teamPage(programmeId: Id, filter: TeamFilter, page: PageRequest): Promise<Page<TeamRecord>>;
  abstract openSeats(teamIds: readonly Id[]): Promise<readonly OpenSeatRecord[]>;
  /** Invitations to a person that may still be answered at `now`, the one that expires first in front. */
  abstract openInvitationsOf(personId: Id, now: Date): Promise<readonly InvitationRecord[]>;
  /** Seats of the teams that are or were invitations and are not memberships, the newest first. */
  abstract invitationsOfTeams(teamIds: readonly Id[]): Promise<readonly InvitationRecord[]>;
  /** Pending applications of the teams, the oldest first. */
  abstract pendingApplications(teamIds: readonly Id[]): Promise<readonly ApplicationRecord[]>;
  /** A person's applications, the newest first; at most a hundred. */
  abstract applicationsOf(personId: Id): Promise<readonly ApplicationRecord[]>;
  abstract invitation(id: Id): Promise<InvitationRecord | null>;
  abstract application(id: Id): Promise<ApplicationRecord | null>;
  /** The newest first. */
  abstract reopenings(teamIds: readonly Id[]): Promise<readonly ReopeningRecord[]>;
}
