import { Injectable } from '@nestjs/common';
import { idAfter, toPage, type Id, type Page, type PageRequest } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import type { MatchRunKind } from '../domain/match-run.lifecycle.js';
import { LIVE_GROUP_STATES, type MentorSeatState } from '../domain/mentor-group.lifecycle.js';
import type { MatchConstraint } from '../match-constraint.repository.js';
import {
  MatchingReadModel,
  type GroupmatesRecord,
  type GroupsInSight,
  type MatchRunRecord,
  type MentoringFigures,
  type MentorGroupFilter,
  type MentorGroupRecord,
  type MentorSeatRecord,
  type OpenSeatRecord,
} from '../matching.read-model.js';

const RUN = `id, programme_id AS "programmeId", kind, base_run_id AS "baseRunId", changes, state, options, attempt, progress, progress_note AS "progressNote", failure,
  snapshot_hash AS "snapshotHash", engine_version AS "engineVersion", objective, upper_bound AS "upperBound", gap,
  independent_objective AS "independentObjective", team_count AS "teamCount", mentor_count AS "mentorCount",
  seats_filled AS "seatsFilled", seats_open AS "seatsOpen", figures, created_at AS "createdAt", queued_at AS "queuedAt",
  started_at AS "startedAt", finished_at AS "finishedAt", published_at AS "publishedAt", version`;

const GROUP = `id, run_id AS "runId", programme_id AS "programmeId", team_id AS "teamId", state, score, affinity, cohesion,
  slots, version`;

const OUT_STATES = [...LIVE_GROUP_STATES, 'completed'];

const SEAT = `s.id, s.group_id AS "groupId", s.slot, s.person_id AS "personId", s.state, s.attempt, s.explanation,
  s.invited_at AS "invitedAt", s.expires_at AS "expiresAt", s.responded_at AS "respondedAt",
  s.response_reason AS "responseReason", s.version`;

@Injectable()
export class SqlMatchingReadModel extends MatchingReadModel {
  constructor(private readonly database: Database) {
    super();
  }

  run(id: Id): Promise<MatchRunRecord | null> {
    return this.database.row(`SELECT ${RUN} FROM match_run WHERE id = $1`, [id]);
  }

  async runPage(
    programmeId: Id,
    { first, after }: PageRequest,
    kinds: readonly MatchRunKind[] = ['decision', 're-match'],
  ): Promise<Page<MatchRunRecord>> {
    const before = idAfter(after);
    const rows = await this.database.rows<MatchRunRecord>(
      `SELECT ${RUN} FROM match_run
       WHERE programme_id = $1 AND ($2::uuid IS NULL OR id < $2) AND kind = ANY($4) ORDER BY id DESC LIMIT $3`,
      [programmeId, before, first + 1, kinds],
    );
    return toPage(rows, first, ({ id }) => [id]);
  }

  runsQueuedBefore(instant: Date): Promise<MatchRunRecord[]> {
    return this.database.rows(
      `SELECT ${RUN} FROM match_run WHERE state IN ('queued', 'running') AND queued_at < $1 ORDER BY id`,
      [instant],
    );
  }

  openSeats(runId: Id): Promise<OpenSeatRecord[]> {
    return this.database.rows(
      `SELECT team_id AS "teamId", slot, explanation FROM unmatched_seat WHERE run_id = $1 ORDER BY team_id, slot`,
      [runId],
    );
  }

  constraints(programmeId: Id): Promise<MatchConstraint[]> {
    return this.database.rows(
      `SELECT id, programme_id AS "programmeId", kind, team_id AS "teamId", person_id AS "personId", slot, reason
       FROM match_constraint WHERE programme_id = $1 AND lifted_at IS NULL ORDER BY id`,
      [programmeId],
    );
  }

  group(id: Id): Promise<MentorGroupRecord | null> {
    return this.database.row(`SELECT ${GROUP} FROM mentor_group WHERE id = $1`, [id]);
  }

  groups(ids: readonly Id[]): Promise<MentorGroupRecord[]> {
    return this.database.rows(`SELECT ${GROUP} FROM mentor_group WHERE id = ANY($1::uuid[])`, [ids]);
  }

  async groupPage(
    { programmeId, runId, state }: MentorGroupFilter,
    { first, after }: PageRequest,
  ): Promise<Page<MentorGroupRecord>> {
    const last = idAfter(after);
    const rows = await this.database.rows<MentorGroupRecord>(
      `SELECT ${GROUP} FROM mentor_group
       WHERE programme_id = $1 AND ($2::uuid IS NULL OR run_id = $2) AND ($3::text IS NULL OR state = $3)
         AND ($4::uuid IS NULL OR id > $4)
       ORDER BY id LIMIT $5`,
      [programmeId, runId ?? null, state ?? null, last, first + 1],
    );
    return toPage(rows, first, ({ id }) => [id]);
  }

  async groupsOfTeams(teamIds: readonly Id[]): Promise<Map<Id, MentorGroupRecord>> {
    const rows = await this.database.rows<MentorGroupRecord>(
      `SELECT DISTINCT ON (team_id) ${GROUP} FROM mentor_group
       WHERE team_id = ANY($1::uuid[]) AND state = ANY($2) ORDER BY team_id, id DESC`,
      [teamIds, [...LIVE_GROUP_STATES, 'completed']],
    );
    return new Map(rows.map((row) => [row.teamId, row]));
  }

  seats(groupIds: readonly Id[]): Promise<MentorSeatRecord[]> {
    return this.database.prepared(
      `SELECT ${SEAT} FROM mentor_seat s WHERE s.group_id = ANY($1::uuid[]) ORDER BY s.group_id, s.id`,
      [groupIds],
    );
  }

  async seatPageOf(
    personId: Id,
    states: readonly MentorSeatState[] | null,
    { first, after }: PageRequest,
  ): Promise<Page<MentorSeatRecord>> {
    const before = idAfter(after);
    const rows = await this.database.rows<MentorSeatRecord>(
      `SELECT ${SEAT} FROM mentor_seat s
       WHERE s.person_id = $1 AND s.state NOT IN ('proposed', 'withdrawn') AND ($2::uuid IS NULL OR s.id < $2)
         AND ($4::text[] IS NULL OR s.state = ANY($4))
       ORDER BY s.id DESC LIMIT $3`,
      [personId, before, first + 1, states],
    );
    return toPage(rows, first, ({ id }) => [id]);
  }

  groupmatesOf(
    personIds: readonly Id[],
    { personId, programmeIds }: GroupsInSight,
    most: number,
  ): Promise<GroupmatesRecord[]> {
    return this.database.prepared(
      `WITH sits AS (
         SELECT m.person_id, g.id, g.team_id, g.programme_id, g.created_at
         FROM unnest($1::uuid[]) AS x(id)
         JOIN mentor_seat m ON m.person_id = x.id AND m.state = 'accepted'
         JOIN mentor_group g ON g.id = m.group_id AND g.state = ANY($5::text[])
         UNION
         SELECT t.person_id, g.id, g.team_id, g.programme_id, g.created_at
         FROM unnest($1::uuid[]) AS x(id)
         JOIN team_seat t ON t.person_id = x.id AND t.state = 'accepted'
         JOIN mentor_group g ON g.team_id = t.team_id AND g.state = ANY($5::text[])
       )
       SELECT s.person_id AS one, o.person_id AS other, s.id AS "groupId", s.team_id AS "teamId",
              extract(year FROM s.created_at AT TIME ZONE 'Asia/Shanghai')::int AS year
       FROM sits s
       CROSS JOIN LATERAL (
         SELECT m.person_id FROM mentor_seat m WHERE m.group_id = s.id AND m.state = 'accepted'
         UNION SELECT t.person_id FROM team_seat t WHERE t.team_id = s.team_id AND t.state = 'accepted'
       ) AS o
       JOIN profile p ON p.person_id = o.person_id
       WHERE o.person_id <> s.person_id
         AND ($3::uuid[] IS NULL OR s.programme_id = ANY($3)
           OR EXISTS (SELECT FROM mentor_seat m WHERE m.group_id = s.id AND m.person_id = $2
                        AND m.state IN ('inviting', 'accepted'))
           OR EXISTS (SELECT FROM team_seat t WHERE t.team_id = s.team_id AND t.person_id = $2
                        AND t.state = 'accepted'))
       ORDER BY year DESC, s.id, one, other LIMIT $4`,
      [personIds, personId, programmeIds, most, OUT_STATES],
    );
  }

  async figures(): Promise<MentoringFigures> {
    const figures = await this.database.row<MentoringFigures>(
      `SELECT count(DISTINCT g.team_id)::int AS "teamsWithGroup",
         (count(DISTINCT s.person_id) FILTER (WHERE s.state IN ('inviting', 'accepted')))::int AS mentors
       FROM mentor_group g LEFT JOIN mentor_seat s ON s.group_id = g.id WHERE g.state = ANY($1)`,
      [[...LIVE_GROUP_STATES, 'completed']],
    );
    return figures ?? { teamsWithGroup: 0, mentors: 0 };
  }
}
