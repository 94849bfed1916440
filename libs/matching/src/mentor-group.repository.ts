import type { Id } from '@jiebang/kernel';
import type { MentorGroupState, MentorSeatState } from './domain/mentor-group.lifecycle.js';
import type { OpenSeatExplanation, SeatExplanation } from './engine/engine.js';

export interface MentorSeat {
  readonly id: Id;
  readonly groupId: Id;
  readonly slot: string;
  readonly personId: Id;
  readonly state: MentorSeatState;
  /** 1 for the engine's first proposal for the slot. */
  readonly attempt: number;
  /** Why they sit there, as the engine gave it. */
  readonly explanation: SeatExplanation;
  readonly invitedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly version: number;
}

export interface MentorGroup {
  readonly id: Id;
  readonly runId: Id;
  readonly programmeId: Id;
  readonly teamId: Id;
  readonly state: MentorGroupState;
  readonly score: number;
  readonly affinity: number;
  readonly cohesion: number;
  /** Slots of the scheme, so that an open one is known. */
  readonly slots: readonly string[];
  readonly version: number;
}

/** A seat that a run could not fill, and why. */
export interface OpenSeatOfTeam {
  readonly runId: Id;
  readonly teamId: Id;
  readonly explanation: OpenSeatExplanation;
}

/** Where mentor groups and their seats are kept. */
export abstract class MentorGroupRepository {
  abstract add(
    groups: readonly Omit<MentorGroup, 'version'>[],
    seats: readonly Omit<MentorSeat, 'version'>[],
    open?: readonly OpenSeatOfTeam[],
  ): Promise<void>;
  /** From here to the end of the transaction nobody else gives out mentors' places. Comes before any other lock. */
  abstract lockPlaces(): Promise<void>;
  /** From here to the end of the transaction this mentor accepts nothing else. */
  abstract lockPlacesOf(personId: Id): Promise<void>;
  abstract byIdForUpdate(id: Id): Promise<MentorGroup | null>;
  abstract groupIdOfSeat(seatId: Id): Promise<Id | null>;
  abstract seatForUpdate(id: Id): Promise<MentorSeat | null>;
  abstract seatsOf(groupIds: readonly Id[]): Promise<readonly MentorSeat[]>;
  /** The live group of a team, locked. */
  abstract liveOfTeamForUpdate(teamId: Id): Promise<MentorGroup | null>;
  /** Groups of a programme whose invitations are open: those that a re-match may change. */
  abstract openOfProgramme(programmeId: Id): Promise<readonly MentorGroup[]>;
  /** Live groups of these teams, locked, by team. */
  abstract liveOfTeamsForUpdate(teamIds: readonly Id[]): Promise<ReadonlyMap<Id, MentorGroup>>;
  abstract ofRun(runId: Id, states: readonly MentorGroupState[]): Promise<readonly MentorGroup[]>;
  abstract moveGroups(ids: readonly Id[], state: MentorGroupState): Promise<void>;
  abstract moveSeats(
    ids: readonly Id[],
    state: MentorSeatState,
    changes?: {
      readonly invitedAt?: Date;
      readonly expiresAt?: Date;
      readonly respondedAt?: Date;
      readonly reason?: string | null;
    },
  ): Promise<void>;
  /** How many places of each mentor are held by live groups, over all programmes. */
  abstract heldPlaces(personIds?: readonly Id[]): Promise<ReadonlyMap<Id, number>>;
  /** How many live groups a mentor has said yes to. */
  abstract acceptedPlaces(personId: Id): Promise<number>;
  /** Teams of a programme that have a live group. */
  abstract teamsWithLiveGroup(programmeId: Id): Promise<ReadonlySet<Id>>;
  /** Everybody who was ever asked for a seat beside these teams and declined, or let it lapse. */
  abstract refusersOf(
    teamIds: readonly Id[],
  ): Promise<readonly { readonly teamId: Id; readonly personId: Id }[]>;
  /** Gives seats that stand to another group of the same team, with new reasons; `of` maps seats to groups. */
  abstract handOver(
    of: readonly { readonly seatId: Id; readonly groupId: Id; readonly explanation: SeatExplanation }[],
  ): Promise<void>;
  /** Forgets proposals that nobody has seen, because who was proposed sits there already. */
  abstract dropProposals(seatIds: readonly Id[]): Promise<void>;
  /** Invitations that nobody had answered at `now`, when they lapsed, at most `limit`, locked. */
  abstract lapsedSeats(now: Date, limit: number): Promise<readonly MentorSeat[]>;
}
