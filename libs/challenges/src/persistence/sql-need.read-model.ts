import { Injectable } from '@nestjs/common';
import { cursorKeys, Clock, toPage, type Id, type Page, type PageRequest } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { UNPUBLISHED_STATES } from '../domain/challenge-lifecycle.js';
import { PUBLIC_NEED_STATES, publicNeed, type PublicNeedRecord } from '../domain/public-need.js';
import { isStale, staleBefore, WAITING_STATES } from '../domain/staleness.js';
import {
  NeedReadModel,
  type MadeChallenge,
  type MergeRecord,
  type NeedAudience,
  type NeedFilter,
  type NeedRecord,
  type QuestionRecord,
  type ScreeningRecord,
} from '../needs/need.read-model.js';

const NEED = `n.id, n.owner_person_id AS "ownerPersonId", n.programme_id AS "programmeId", n.state,
  n.return_state AS "returnState", n.title_zh AS "titleZh", n.title_en AS "titleEn", n.scene,
  n.current_practice AS "currentPractice", n.harm_and_cost AS "harmAndCost", n.targets, n.keywords, n.disease,
  n.department_codes AS "departmentCodes", n.discipline_codes AS "disciplineCodes",
  n.samples_and_data AS "samplesAndData", n.ethics_needed AS "ethicsNeeded", n.ethics_note AS "ethicsNote",
  n.hgr_involved AS "hgrInvolved", n.hgr_note AS "hgrNote", n.confidentiality,
  n.confidential_details AS "confidentialDetails", n.budget_fen AS "budgetFen", n.deadline_on AS "deadlineOn",
  n.merged_into_id AS "mergedIntoId", n.decline_reason AS "declineReason", n.submitted_at AS "submittedAt",
  n.last_action_at AS "lastActionAt", n.synthetic, n.version,
  ARRAY(SELECT s.person_id FROM need_screening s WHERE s.need_id = n.id AND s.voided_at IS NULL
        ORDER BY s.id)::text[] AS "screenerIds"`;

/** `$1` states or null, `$2` stale or null, `$3` the instant before which a need is stale, `$4` cursor, `$5` limit. */
const FILTER = `($1::text[] IS NULL OR n.state = ANY($1))
  AND ($2::boolean IS NULL OR (n.state IN ('${WAITING_STATES.join("', '")}') AND n.last_action_at < $3) = $2)
  AND ($4::uuid IS NULL OR n.id < $4)`;

type Row = Omit<NeedRecord, 'stale'>;

@Injectable()
export class SqlNeedReadModel extends NeedReadModel {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async need(id: Id): Promise<NeedRecord | null> {
    const [row] = await this.database.prepared<Row>(`SELECT ${NEED} FROM need n WHERE n.id = $1`, [id]);
    return row ? this.dated(row) : null;
  }

  async publicNeeds(ids: readonly Id[]): Promise<PublicNeedRecord[]> {
    const rows = await this.database.prepared<Row>(
      `SELECT ${NEED} FROM need n WHERE n.id = ANY($1::uuid[])
         AND NOT EXISTS (SELECT 1 FROM challenge c WHERE c.need_id = n.id AND NOT (c.state = ANY($2)) AND c.state <> 'unawarded')`,
      [ids, UNPUBLISHED_STATES],
    );
    return rows.flatMap((row) => publicNeed(row) ?? []);
  }

  async publicNeedIds(after: Id | null, limit: number): Promise<Id[]> {
    const rows = await this.database.prepared<{ id: Id }>(
      `SELECT id FROM need WHERE state = ANY($1) AND confidentiality = 'open' AND ($2::uuid IS NULL OR id > $2)
       ORDER BY id LIMIT $3`,
      [PUBLIC_NEED_STATES, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  async needIdsOfChallenges(challengeIds: readonly Id[]): Promise<Id[]> {
    const rows = await this.database.prepared<{ id: Id }>(
      `SELECT DISTINCT need_id AS id FROM challenge WHERE id = ANY($1::uuid[]) AND need_id IS NOT NULL`,
      [challengeIds],
    );
    return rows.map(({ id }) => id);
  }

  needsOf(ownerPersonId: Id, filter: NeedFilter, page: PageRequest): Promise<Page<NeedRecord>> {
    return this.page('n.owner_person_id = $6', [ownerPersonId], filter, page);
  }

  needPage(
    { programmeIds, screenerId }: NeedAudience,
    filter: NeedFilter,
    page: PageRequest,
  ): Promise<Page<NeedRecord>> {
    // An office of some programmes also sees needs of none; whoever is no office at all has an empty list of programmes.
    const office = `($6::uuid[] IS NULL OR n.programme_id = ANY($6) OR (n.programme_id IS NULL AND cardinality($6) > 0))`;
    const screener = `($7::uuid IS NOT NULL AND (n.state = 'submitted'
        OR (n.state = 'info_requested' AND n.return_state = 'submitted')
        OR EXISTS (SELECT 1 FROM need_screening s
                   WHERE s.need_id = n.id AND s.person_id = $7 AND s.voided_at IS NULL)))`;
    return this.page(
      `n.submitted_at IS NOT NULL AND (${office} OR ${screener})`,
      [programmeIds, screenerId],
      filter,
      page,
    );
  }

  screenings(needIds: readonly Id[]): Promise<ScreeningRecord[]> {
    return this.database.prepared(
      `SELECT need_id AS "needId", side, person_id AS "personId", verdict, reason, at
       FROM need_screening WHERE need_id = ANY($1::uuid[]) AND voided_at IS NULL ORDER BY id`,
      [needIds],
    );
  }

  questions(needIds: readonly Id[]): Promise<QuestionRecord[]> {
    return this.database.prepared(
      `SELECT need_id AS "needId", question, asked_at AS "askedAt", answer, answered_at AS "answeredAt"
       FROM need_question WHERE need_id = ANY($1::uuid[]) ORDER BY id`,
      [needIds],
    );
  }

  challengesMadeOf(needIds: readonly Id[]): Promise<MadeChallenge[]> {
    return this.database.prepared(
      `SELECT DISTINCT ON (need_id) need_id AS "needId", id AS "challengeId" FROM challenge
       WHERE need_id = ANY($1::uuid[]) AND NOT (state = ANY($2)) ORDER BY need_id, id DESC`,
      [needIds, UNPUBLISHED_STATES],
    );
  }

  merges(needIds: readonly Id[]): Promise<MergeRecord[]> {
    return this.database.prepared(
      `SELECT need_id AS "needId", into_id AS "intoId", reason, merged_at AS "mergedAt", undone_at AS "undoneAt"
       FROM need_merge WHERE need_id = ANY($1::uuid[]) ORDER BY id`,
      [needIds],
    );
  }

  async similarCandidates(need: NeedRecord, limit: number): Promise<NeedRecord[]> {
    const rows = await this.database.prepared<Row>(
      `SELECT ${NEED} FROM need n
       WHERE (n.keywords && $1::text[] OR n.department_codes && $2::text[]) AND n.id <> $3
         AND n.submitted_at IS NOT NULL AND n.confidentiality <> 'confidential'
         AND n.state NOT IN ('merged', 'declined', 'withdrawn')
       ORDER BY n.id DESC LIMIT $4`,
      [need.keywords, need.departmentCodes, need.id, limit],
    );
    return rows.map((row) => this.dated(row));
  }

  private async page(
    where: string,
    parameters: readonly unknown[],
    { states, stale }: NeedFilter,
    { first, after }: PageRequest,
  ): Promise<Page<NeedRecord>> {
    const [id] = cursorKeys(after, 'id');
    const rows = await this.database.prepared<Row>(
      `SELECT ${NEED} FROM need n WHERE ${FILTER} AND ${where} ORDER BY n.id DESC LIMIT $5`,
      [states, stale, staleBefore(this.clock.now()), id, first + 1, ...parameters],
    );
    return toPage(
      rows.map((row) => this.dated(row)),
      first,
      (row) => [row.id],
    );
  }

  private dated(row: Row): NeedRecord {
    return { ...row, stale: isStale(row, this.clock.now()) };
  }
}
