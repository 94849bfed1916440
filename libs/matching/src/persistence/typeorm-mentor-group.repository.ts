import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import {
  ANSWERABLE_GROUP_STATES,
  HELD_SEAT_STATES,
  LIVE_GROUP_STATES,
  type MentorGroupState,
  type MentorSeatState,
} from '../domain/mentor-group.lifecycle.js';
import {
  MentorGroupRepository,
  type MentorGroup,
  type MentorSeat,
  type OpenSeatOfTeam,
} from '../mentor-group.repository.js';
import { MentorGroupEntity } from './mentor-group.entity.js';
import { MentorSeatEntity } from './mentor-seat.entity.js';

const CHUNK = 500;

const SEAT = `id, group_id AS "groupId", slot, person_id AS "personId", state, attempt, explanation, invited_at AS "invitedAt", expires_at AS "expiresAt", version`;

@Injectable()
export class TypeormMentorGroupRepository extends MentorGroupRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async add(
    groups: readonly Omit<MentorGroup, 'version'>[],
    seats: readonly Omit<MentorSeat, 'version'>[],
    open: readonly OpenSeatOfTeam[] = [],
  ): Promise<void> {
    const { manager } = this.database;
    for (let at = 0; at < groups.length; at += CHUNK) {
      const rows = groups.slice(at, at + CHUNK).map((group) => ({ ...group, slots: [...group.slots] }));
      await manager.insert(MentorGroupEntity, rows);
    }
    for (let at = 0; at < seats.length; at += CHUNK) {
      await manager.insert(MentorSeatEntity, seats.slice(at, at + CHUNK));
    }
    await this.database.execute(
      `INSERT INTO unmatched_seat (run_id, team_id, slot, explanation)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::jsonb[]) ON CONFLICT DO NOTHING`,
      [
        open.map(({ runId }) => runId),
        open.map(({ teamId }) => teamId),
        open.map(({ explanation }) => explanation.slot),
        open.map(({ explanation }) => JSON.stringify(explanation)),
      ],
    );
  }

  lockPlaces(): Promise<void> {
    return this.database.lock('mentor-places');
  }

  lockPlacesOf(personId: Id): Promise<void> {
    return this.database.lock(`mentor-places:${personId}`);
  }

  liveOfTeamForUpdate(teamId: Id): Promise<MentorGroup | null> {
    return this.database.manager.findOne(MentorGroupEntity, {
      where: { teamId, state: In([...LIVE_GROUP_STATES]) },
      lock: { mode: 'pessimistic_write' },
    });
  }

  openOfProgramme(programmeId: Id): Promise<MentorGroup[]> {
    return this.database.manager.find(MentorGroupEntity, {
      where: { programmeId, state: In([...ANSWERABLE_GROUP_STATES]) },
      order: { id: 'ASC' },
    });
  }

  async liveOfTeamsForUpdate(teamIds: readonly Id[]): Promise<Map<Id, MentorGroup>> {
    const groups = await this.database.manager.find(MentorGroupEntity, {
      where: { teamId: In([...teamIds]), state: In([...LIVE_GROUP_STATES]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return new Map(groups.map((group) => [group.teamId, group]));
  }

  byIdForUpdate(id: Id): Promise<MentorGroup | null> {
    return this.database.manager.findOne(MentorGroupEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async groupIdOfSeat(seatId: Id): Promise<Id | null> {
    const row = await this.database.row<{ groupId: Id }>(
      'SELECT group_id AS "groupId" FROM mentor_seat WHERE id = $1',
      [seatId],
    );
    return row?.groupId ?? null;
  }

  seatForUpdate(id: Id): Promise<MentorSeat | null> {
    return this.database.manager.findOne(MentorSeatEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  seatsOf(groupIds: readonly Id[]): Promise<MentorSeat[]> {
    return this.database.rows(
      `SELECT ${SEAT} FROM mentor_seat WHERE group_id = ANY($1::uuid[]) ORDER BY group_id, slot, attempt, id`,
      [groupIds],
    );
  }

  ofRun(runId: Id, states: readonly MentorGroupState[]): Promise<MentorGroup[]> {
    return this.database.manager.find(MentorGroupEntity, {
      where: { runId, state: In([...states]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async moveGroups(ids: readonly Id[], state: MentorGroupState): Promise<void> {
    if (ids.length === 0) return;
    await this.database.execute(
      'UPDATE mentor_group SET state = $2, version = version + 1, updated_at = now() WHERE id = ANY($1::uuid[])',
      [ids, state],
    );
  }

  async moveSeats(
    ids: readonly Id[],
    state: MentorSeatState,
    { invitedAt, expiresAt, respondedAt, reason }: Parameters<MentorGroupRepository['moveSeats']>[2] = {},
  ): Promise<void> {
    if (ids.length === 0) return;
    await this.database.execute(
      `UPDATE mentor_seat SET state = $2, version = version + 1, updated_at = now(),
         invited_at = coalesce($3, invited_at), expires_at = coalesce($4, expires_at),
         responded_at = coalesce($5, responded_at), response_reason = coalesce($6, response_reason)
       WHERE id = ANY($1::uuid[])`,
      [ids, state, invitedAt ?? null, expiresAt ?? null, respondedAt ?? null, reason ?? null],
    );
  }

  async heldPlaces(personIds?: readonly Id[]): Promise<Map<Id, number>> {
    const rows = await this.database.rows<{ personId: Id; held: number }>(
      `SELECT s.person_id AS "personId", count(*) AS held
       FROM mentor_seat s JOIN mentor_group g ON g.id = s.group_id
       WHERE s.state = ANY($1) AND g.state = ANY($2) AND ($3::uuid[] IS NULL OR s.person_id = ANY($3))
       GROUP BY s.person_id`,
      [HELD_SEAT_STATES, LIVE_GROUP_STATES, personIds ?? null],
    );
    return new Map(rows.map(({ personId, held }) => [personId, held]));
  }

  async acceptedPlaces(personId: Id): Promise<number> {
    const row = await this.database.row<{ accepted: number }>(
      `SELECT count(*) AS accepted FROM mentor_seat s JOIN mentor_group g ON g.id = s.group_id
       WHERE s.person_id = $1 AND s.state = 'accepted' AND g.state = ANY($2)`,
      [personId, LIVE_GROUP_STATES],
    );
    return row?.accepted ?? 0;
  }

  async teamsWithLiveGroup(programmeId: Id): Promise<Set<Id>> {
    const rows = await this.database.rows<{ teamId: Id }>(
      'SELECT team_id AS "teamId" FROM mentor_group WHERE programme_id = $1 AND state = ANY($2)',
      [programmeId, LIVE_GROUP_STATES],
    );
    return new Set(rows.map(({ teamId }) => teamId));
  }

  refusersOf(teamIds: readonly Id[]): Promise<{ teamId: Id; personId: Id }[]> {
    return this.database.rows(
      `SELECT DISTINCT g.team_id AS "teamId", s.person_id AS "personId"
       FROM mentor_group g JOIN mentor_seat s ON s.group_id = g.id
       WHERE g.team_id = ANY($1::uuid[])
         AND s.state IN ('declined', 'expired')
       ORDER BY 1, 2`,
      [teamIds],
    );
  }

  async handOver(of: Parameters<MentorGroupRepository['handOver']>[0]): Promise<void> {
    if (of.length === 0) return;
    await this.database.execute(
      `UPDATE mentor_seat s SET group_id = o.group_id, explanation = o.explanation, version = version + 1, updated_at = now()
       FROM unnest($1::uuid[], $2::uuid[], $3::jsonb[]) AS o (seat_id, group_id, explanation) WHERE s.id = o.seat_id`,
      [
        of.map(({ seatId }) => seatId),
        of.map(({ groupId }) => groupId),
        of.map(({ explanation }) => JSON.stringify(explanation)),
      ],
    );
  }

  async dropProposals(seatIds: readonly Id[]): Promise<void> {
    await this.database.execute(`DELETE FROM mentor_seat WHERE id = ANY($1::uuid[]) AND state = 'proposed'`, [
      seatIds,
    ]);
  }

  lapsedSeats(now: Date, limit: number): Promise<MentorSeat[]> {
    return this.database.rows(
      `SELECT ${SEAT} FROM mentor_seat WHERE state = 'inviting' AND expires_at <= $1
       ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [now, limit],
    );
  }
}
