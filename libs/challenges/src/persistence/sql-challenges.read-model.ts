import { Injectable } from '@nestjs/common';
import { cursorKeys, Clock, toPage, type Id, type Page, type PageRequest } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import type { ListKind } from '../domain/challenge.js';
import {
  ChallengesReadModel,
  type ChallengeArea,
  type ChallengeFigures,
  type ChallengeFilter,
  type ChallengeListRecord,
  type ChallengeRecord,
  type ChallengeSort,
  type ListFilter,
} from '../lists/challenges.read-model.js';
import { CHALLENGE, challengePageSql, ORDERS } from './challenge-page-sql.js';

/** `$1` is now. */
const LIST_STATE = `CASE WHEN l.state = 'open' AND l.closes_at <= $1::timestamptz THEN 'closed' ELSE l.state END`;
const LIST = `l.id, l.programme_id AS "programmeId", l.code, l.kind, l.title_zh AS "titleZh", l.title_en AS "titleEn",
  l.intro_zh AS "introZh", l.intro_en AS "introEn", l.opens_at AS "opensAt", l.closes_at AS "closesAt",
  ${LIST_STATE} AS state, l.approved_at AS "approvedAt", l.opened_at AS "openedAt",
  CASE WHEN l.state = 'open' AND l.closes_at <= $1::timestamptz THEN l.closes_at ELSE l.closed_at END AS "closedAt",
  l.synthetic, l.version`;

/** JSON has no instants: they come as text. */
function withInstants(row: ChallengeRecord): ChallengeRecord {
  const { publishedAt, deadlineAt } = row;
  return {
    ...row,
    publishedAt: publishedAt && new Date(publishedAt),
    deadlineAt: deadlineAt && new Date(deadlineAt),
  };
}

@Injectable()
export class SqlChallengesReadModel extends ChallengesReadModel {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  challenges(ids: readonly Id[]): Promise<ChallengeRecord[]> {
    return this.database.prepared(
      `SELECT ${CHALLENGE} FROM challenge c WHERE c.id = ANY($2::uuid[]) AND c.published_at IS NOT NULL`,
      [this.clock.now(), ids],
    );
  }

  async challenge(id: Id): Promise<ChallengeRecord | null> {
    const [row] = await this.database.prepared<ChallengeRecord>(
      `SELECT ${CHALLENGE} FROM challenge c WHERE c.id = $2`,
      [this.clock.now(), id],
    );
    return row ?? null;
  }

  async challengePage(
    filter: ChallengeFilter,
    sort: ChallengeSort,
    { first, after }: PageRequest,
  ): Promise<Page<ChallengeRecord>> {
    const [key, id] = cursorKeys(after, ORDERS[sort].kind, 'id');
    const cursor = after ? ([key, id] as const) : null;
    const { sql, parameters } = challengePageSql(filter, sort, first, cursor, this.clock.now());
    const rows = await this.database.preparedAsJson<ChallengeRecord>(sql, parameters);
    return toPage(rows.map(withInstants), first, (row) => [ORDERS[sort].value(row), row.id]);
  }

  async challengesOfList(listId: Id, { first, after }: PageRequest): Promise<Page<ChallengeRecord>> {
    const [place, id] = cursorKeys(after, 'integer', 'id');
    const rows = await this.database.prepared<ChallengeRecord & { readonly place: number }>(
      `SELECT ${CHALLENGE}, c.place FROM challenge c
       WHERE c.list_id = $2 AND ($3::integer IS NULL OR (c.place, c.id) > ($3, $4::uuid))
       ORDER BY c.place, c.id LIMIT $5`,
      [this.clock.now(), listId, place, id, first + 1],
    );
    return toPage(rows, first, (row) => [row.place, row.id]);
  }

  lists(ids: readonly Id[]): Promise<ChallengeListRecord[]> {
    return this.database.prepared(`SELECT ${LIST} FROM challenge_list l WHERE l.id = ANY($2::uuid[])`, [
      this.clock.now(),
      ids,
    ]);
  }

  async nextClosings(programmeIds: readonly Id[], kind: ListKind): Promise<ReadonlyMap<Id, Date>> {
    const rows = await this.database.prepared<{ programmeId: Id; closesAt: Date }>(
      `SELECT programme_id AS "programmeId", min(closes_at) AS "closesAt" FROM challenge_list
       WHERE programme_id = ANY($1::uuid[]) AND kind = $2 AND state = 'open' AND closes_at > $3 GROUP BY programme_id`,
      [programmeIds, kind, this.clock.now()],
    );
    return new Map(rows.map(({ programmeId, closesAt }) => [programmeId, closesAt]));
  }

  async listPage(
    { programmeId, states }: ListFilter,
    { first, after }: PageRequest,
  ): Promise<Page<ChallengeListRecord>> {
    const [opensAt, id] = cursorKeys(after, 'instant', 'id');
    const rows = await this.database.prepared<ChallengeListRecord>(
      `SELECT ${LIST} FROM challenge_list l
       WHERE (${LIST_STATE}) = ANY($2::text[]) AND ($3::uuid IS NULL OR l.programme_id = $3)
         AND ($4::timestamptz IS NULL OR (l.opens_at, l.id) < ($4, $5::uuid))
       ORDER BY l.opens_at DESC, l.id DESC LIMIT $6`,
      [this.clock.now(), states, programmeId ?? null, opensAt, id, first + 1],
    );
    return toPage(rows, first, (row) => [row.opensAt.toISOString(), row.id]);
  }

  async figures(): Promise<ChallengeFigures> {
    const [figures] = await this.database.prepared<ChallengeFigures>(
      `SELECT count(*)::int AS "publishedChallenges", (count(*) FILTER (WHERE is_open))::int AS "openChallenges",
         coalesce(sum(budget_fen) FILTER (WHERE is_open), 0)::float8 AS "openBudgetFen",
         (SELECT count(*)::int FROM challenge_list l WHERE (${LIST_STATE}) = 'open') AS "openLists"
       FROM (SELECT budget_fen, state = 'open' AND deadline_at > $1::timestamptz AS is_open
             FROM challenge WHERE published_at IS NOT NULL) c`,
      [this.clock.now()],
    );
    return figures ?? { publishedChallenges: 0, openChallenges: 0, openLists: 0, openBudgetFen: 0 };
  }

  areas(): Promise<ChallengeArea[]> {
    return this.database.prepared(
      `SELECT area AS key, coalesce(min(area_zh), area) AS "nameZh", coalesce(min(area_en), area) AS "nameEn"
       FROM challenge WHERE published_at IS NOT NULL AND area IS NOT NULL GROUP BY area ORDER BY area`,
      [],
    );
  }
}
