import type { Id } from '@jiebang/kernel';
import type { SeatState } from './domain/seat-lifecycle.js';

/** A person's place in a team. */
export interface SeatRow {
  readonly id: Id;
  readonly teamId: Id;
  readonly programmeId: Id;
  readonly personId: Id;
  readonly state: SeatState;
  readonly invitedBy: Id;
  /** Set while invited. */
  readonly expiresAt: Date | null;
  readonly answeredAt: Date | null;
}

/** Where seats are kept. */
export abstract class SeatRepository {
  /**
   * Holds the person's memberships of a programme until the transaction ends: after the team, before any seat or
   * application, so that two teams that take in one person at once wait instead of locking each other out.
   */
  abstract holdPerson(programmeId: Id, personId: Id): Promise<void>;
  abstract byId(id: Id): Promise<SeatRow | null>;
  /** Read again under a lock, after the team's own. */
  abstract forUpdate(id: Id): Promise<SeatRow | null>;
  /** The person's invitation or membership in this team, or null. */
  abstract liveSeatForUpdate(teamId: Id, personId: Id): Promise<SeatRow | null>;
  /** Invitations and memberships of a team, in the order in which they were made. */
  abstract liveSeats(teamId: Id): Promise<SeatRow[]>;
  /** Throws ALREADY_IN_TEAM or ALREADY_INVITED where the database says so. */
  abstract add(seat: SeatRow): Promise<void>;
  /** Throws ALREADY_IN_TEAM where the person was accepted elsewhere in the programme, even at the same moment. */
  abstract move(id: Id, changes: Pick<SeatRow, 'state' | 'answeredAt'>): Promise<void>;
  /** Expires at most `limit` invitations that are past their time and that nobody is answering; returns them. */
  abstract expireDue(now: Date, limit: number): Promise<Pick<SeatRow, 'id' | 'teamId'>[]>;
}
