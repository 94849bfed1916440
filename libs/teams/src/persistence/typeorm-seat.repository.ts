import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { DomainError, Id } from '@jiebang/kernel';
import { brokenConstraint, Database } from '@jiebang/platform/database';
import { teamsErrors } from '../domain/teams.errors.js';
import { SeatRepository, type SeatRow } from '../seat.repository.js';
import { TeamSeatEntity } from './team-seat.entity.js';

const LIVE = In(['invited', 'accepted']);
const REFUSALS: Readonly<Record<string, () => DomainError>> = {
  uq_team_seat__one_team: teamsErrors.ALREADY_IN_TEAM,
  uq_team_seat__live: teamsErrors.ALREADY_INVITED,
};

/** What a broken constraint means to people. */
function refusalOf(failure: unknown): unknown {
  return REFUSALS[brokenConstraint(failure) ?? '']?.() ?? failure;
}

@Injectable()
export class TypeormSeatRepository extends SeatRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async holdPerson(programmeId: Id, personId: Id): Promise<void> {
    await this.database.lock(`team-member:${programmeId}:${personId}`);
  }

  byId(id: Id): Promise<SeatRow | null> {
    return this.database.manager.findOne(TeamSeatEntity, { where: { id } });
  }

  forUpdate(id: Id): Promise<SeatRow | null> {
    return this.database.manager.findOne(TeamSeatEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  liveSeatForUpdate(teamId: Id, personId: Id): Promise<SeatRow | null> {
    return this.database.manager.findOne(TeamSeatEntity, {
      where: { teamId, personId, state: LIVE },
      lock: { mode: 'pessimistic_write' },
    });
  }

  liveSeats(teamId: Id): Promise<SeatRow[]> {
    return this.database.manager.find(TeamSeatEntity, {
      where: { teamId, state: LIVE },
      order: { id: 'ASC' },
    });
  }

  async add(seat: SeatRow): Promise<void> {
    try {
      await this.database.manager.insert(TeamSeatEntity, seat);
    } catch (failure) {
      throw refusalOf(failure);
    }
  }

  async move(id: Id, changes: Pick<SeatRow, 'state' | 'answeredAt'>): Promise<void> {
    try {
      await this.database.manager.update(TeamSeatEntity, { id }, changes);
    } catch (failure) {
      throw refusalOf(failure);
    }
  }

  expireDue(now: Date, limit: number): Promise<Pick<SeatRow, 'id' | 'teamId'>[]> {
    return this.database.rows(
      `UPDATE team_seat SET state = 'expired', answered_at = $1, updated_at = $1, version = version + 1
       WHERE id IN (SELECT id FROM team_seat WHERE state = 'invited' AND expires_at <= $1
                    ORDER BY expires_at, id LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING id, team_id AS "teamId"`,
      [now, limit],
    );
  }
}
