import { Injectable } from '@nestjs/common';
import { idAfter, LAST_ID, toPage, type Id, type Page, type PageRequest } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import {
  TeamsReadModel,
  type ApplicationRecord,
  type InvitationRecord,
  type OpenSeatRecord,
  type ReopeningRecord,
  type TeamFilter,
  type TeammatesRecord,
  type TeamRecord,
} from '../teams.read-model.js';

const TEAM = `t.id, t.programme_id AS "programmeId", t.name_zh AS "nameZh", t.name_en AS "nameEn", t.summary_zh AS "summaryZh",
  t.summary_en AS "summaryEn", t.campuses, t.wanted_discipline_codes AS "wantedDisciplineCodes", t.leader_person_id AS "leaderPersonId", t.state, t.lacks,
  t.locked_at AS "lockedAt", t.version,
  ARRAY(SELECT s.person_id::text FROM team_seat s WHERE s.team_id = t.id AND s.state = 'accepted'
        ORDER BY s.person_id <> t.leader_person_id, s.id) AS "memberPersonIds",
  ARRAY(SELECT c.challenge_id::text FROM team_choice c WHERE c.team_id = t.id ORDER BY c.rank) AS choices`;
const INVITATION = `id, team_id AS "teamId", person_id AS "personId", invited_by AS "invitedBy", state,
  expires_at AS "expiresAt"`;
const APPLICATION = `id, team_id AS "teamId", person_id AS "personId", open_seat_id AS "openSeatId", message, state,
  created_at AS "createdAt", decided_at AS "decidedAt"`;

@Injectable()
export class SqlTeamsReadModel extends TeamsReadModel {
  constructor(private readonly database: Database) {
    super();
  }

  teams(ids: readonly Id[]): Promise<TeamRecord[]> {
    return this.database.prepared(`SELECT ${TEAM} FROM team t WHERE t.id = ANY($1::uuid[])`, [ids]);
  }

  lockedTeams(programmeId: Id): Promise<TeamRecord[]> {
    return this.database.rows(
      `SELECT ${TEAM} FROM team t WHERE t.programme_id = $1 AND t.state = 'locked' ORDER BY t.id`,
      [programmeId],
    );
  }

  teamsOfPerson(personId: Id): Promise<TeamRecord[]> {
    return this.database.prepared(
      `SELECT ${TEAM} FROM team_seat m JOIN team t ON t.id = m.team_id
       WHERE m.person_id = $1 AND m.state = 'accepted' ORDER BY t.id DESC`,
      [personId],
    );
  }

  teammatesOf(personIds: readonly Id[], most: number): Promise<TeammatesRecord[]> {
    return this.database.prepared(
      `SELECT s.person_id AS one, o.person_id AS other, t.id AS "teamId",
              extract(year FROM t.locked_at AT TIME ZONE 'Asia/Shanghai')::int AS year
       FROM unnest($1::uuid[]) AS x(id)
       JOIN team_seat s ON s.person_id = x.id AND s.state = 'accepted'
       JOIN team t ON t.id = s.team_id AND t.state IN ('locked', 'active', 'finished')
       JOIN team_seat o ON o.team_id = t.id AND o.state = 'accepted' AND o.person_id <> s.person_id
       JOIN profile p ON p.person_id = o.person_id
       ORDER BY year DESC, t.id, one, other LIMIT $2`,
      [personIds, most],
    );
  }

  async teamPage(
    programmeId: Id,
    { states, wantedDisciplineCode, withOpenSeats, campus, search }: TeamFilter,
    { first, after }: PageRequest,
  ): Promise<Page<TeamRecord>> {
    // The board's own condition stands here word for word, so that its partial index is used.
    const board = withOpenSeats
      ? `AND t.state IN ('forming', 'complete') AND EXISTS (SELECT 1 FROM team_open_seat o WHERE o.team_id = t.id)`
      : '';
    const rows = await this.database.prepared<TeamRecord>(
      `SELECT ${TEAM} FROM team t
       WHERE t.programme_id = $1 ${board} AND ($2::text[] IS NULL OR t.state = ANY($2))
         AND ($3::text IS NULL OR $3 = ANY(t.wanted_discipline_codes)
              OR EXISTS (SELECT 1 FROM team_open_seat o WHERE o.team_id = t.id AND o.discipline_code = $3))
         AND ($6::text IS NULL OR strpos(lower(concat_ws(' ', t.name_zh, t.name_en, t.summary_zh, t.summary_en)), lower($6)) > 0)
         AND ($7::text IS NULL OR $7 = ANY(t.campuses))
         AND t.id < coalesce($4::uuid, '${LAST_ID}')
       ORDER BY t.id DESC LIMIT $5`,
      [
        programmeId,
        states ?? null,
        wantedDisciplineCode ?? null,
        idAfter(after),
        first + 1,
        search ?? null,
        campus ?? null,
      ],
    );
    return toPage(rows, first, (row) => [row.id]);
  }

  openSeats(teamIds: readonly Id[]): Promise<OpenSeatRecord[]> {
    return this.database.prepared(
      `SELECT id, team_id AS "teamId", discipline_code AS "disciplineCode", note FROM team_open_seat
       WHERE team_id = ANY($1::uuid[]) ORDER BY id`,
      [teamIds],
    );
  }

  openInvitationsOf(personId: Id, now: Date): Promise<InvitationRecord[]> {
    return this.database.rows(
      `SELECT ${INVITATION} FROM team_seat WHERE person_id = $1 AND state = 'invited' AND expires_at > $2
       ORDER BY expires_at, id`,
      [personId, now],
    );
  }

  invitationsOfTeams(teamIds: readonly Id[]): Promise<InvitationRecord[]> {
    return this.database.rows(
      `SELECT ${INVITATION} FROM team_seat WHERE team_id = ANY($1::uuid[]) AND expires_at IS NOT NULL
         AND state IN ('invited', 'declined', 'expired') ORDER BY id DESC`,
      [teamIds],
    );
  }

  pendingApplications(teamIds: readonly Id[]): Promise<ApplicationRecord[]> {
    return this.database.rows(
      `SELECT ${APPLICATION} FROM team_application WHERE team_id = ANY($1::uuid[]) AND state = 'pending'
       ORDER BY id`,
      [teamIds],
    );
  }

  applicationsOf(personId: Id): Promise<ApplicationRecord[]> {
    return this.database.rows(
      `SELECT ${APPLICATION} FROM team_application WHERE person_id = $1 ORDER BY id DESC LIMIT 100`,
      [personId],
    );
  }

  invitation(id: Id): Promise<InvitationRecord | null> {
    return this.database.row(`SELECT ${INVITATION} FROM team_seat WHERE id = $1`, [id]);
  }

  application(id: Id): Promise<ApplicationRecord | null> {
    return this.database.row(`SELECT ${APPLICATION} FROM team_application WHERE id = $1`, [id]);
  }

  reopenings(teamIds: readonly Id[]): Promise<ReopeningRecord[]> {
    return this.database.rows(
      `SELECT id, team_id AS "teamId", reason, reopened_by AS "reopenedBy", reopened_at AS "reopenedAt"
       FROM team_reopening WHERE team_id = ANY($1::uuid[]) ORDER BY id DESC`,
      [teamIds],
    );
  }
}
