import { Injectable } from '@nestjs/common';
import { idAfter, toPage, type Id, type Page, type PageRequest } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import type { OutcomeState } from '../domain/outcome-lifecycle.js';
import {
  OutcomesReadModel,
  type GradeRecord,
  type OutcomeRecord,
  type ShownFilter,
  type UseRecord,
} from '../outcomes.read-model.js';

const OUTCOME = `o.id, o.owner_person_id AS "ownerPersonId", o.programme_id AS "programmeId",
  o.problem_owner_person_id AS "problemOwnerPersonId", o.state, o.type, o.standard_level AS "standardLevel",
  o.title_zh AS "titleZh", o.title_en AS "titleEn", o.summary_zh AS "summaryZh", o.summary_en AS "summaryEn",
  o.year, o.trl, o.keywords, o.discipline_codes AS "disciplineCodes", o.department_codes AS "departmentCodes",
  o.challenge_id AS "challengeId", o.need_id AS "needId", o.team_id AS "teamId",
  o.organisation_ids::text[] AS "organisationIds", o.evidence, o.visibility,
  o.confidential_details AS "confidentialDetails", o.question, o.reason, o.submitted_at AS "submittedAt",
  o.published_at AS "publishedAt", o.last_action_at AS "lastActionAt", o.synthetic, o.version,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', m.person_id, 'part', m.part, 'answer', m.answer)
     ORDER BY m.place), '[]') FROM outcome_member m WHERE m.outcome_id = o.id) AS members,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', g.person_id, 'side', g.side, 'grade', g.grade)
     ORDER BY g.side), '[]') FROM outcome_grading g WHERE g.outcome_id = o.id AND g.declined_at IS NULL) AS graders`;

@Injectable()
export class SqlOutcomesReadModel extends OutcomesReadModel {
  constructor(private readonly database: Database) {
    super();
  }

  outcomes(ids: readonly Id[]): Promise<OutcomeRecord[]> {
    return this.database.prepared(`SELECT ${OUTCOME} FROM outcome o WHERE o.id = ANY($1::uuid[])`, [ids]);
  }

  shownPage(
    { types, challengeId, needId, teamId, personId }: ShownFilter,
    signedIn: boolean,
    page: PageRequest,
  ): Promise<Page<OutcomeRecord>> {
    return this.page(
      `o.state IN ('published', 'disputed') AND (o.visibility = 'public' OR ($3::boolean AND o.visibility = 'internal'))
       AND ($4::text[] IS NULL OR o.type = ANY($4)) AND ($5::uuid IS NULL OR o.challenge_id = $5)
       AND ($6::uuid IS NULL OR o.need_id = $6) AND ($7::uuid IS NULL OR o.team_id = $7)
       AND ($8::uuid IS NULL OR EXISTS (SELECT 1 FROM outcome_member m
            WHERE m.outcome_id = o.id AND m.person_id = $8 AND m.answer = 'agreed'))`,
      [signedIn, types ?? null, challengeId ?? null, needId ?? null, teamId ?? null, personId ?? null],
      page,
    );
  }

  outcomesOf(personId: Id, page: PageRequest): Promise<Page<OutcomeRecord>> {
    return this.page(
      `(o.owner_person_id = $3 OR (o.submitted_at IS NOT NULL AND EXISTS (SELECT 1 FROM outcome_member m
         WHERE m.outcome_id = o.id AND m.person_id = $3 AND m.answer IS DISTINCT FROM 'declined')))`,
      [personId],
      page,
    );
  }

  gradedBy(personId: Id, page: PageRequest): Promise<Page<OutcomeRecord>> {
    return this.page(
      `EXISTS (SELECT 1 FROM outcome_grading g
         WHERE g.outcome_id = o.id AND g.person_id = $3 AND g.declined_at IS NULL)`,
      [personId],
      page,
    );
  }

  officePage(
    programmeIds: readonly Id[] | null,
    states: readonly OutcomeState[] | null,
    page: PageRequest,
  ): Promise<Page<OutcomeRecord>> {
    return this.page(
      `o.submitted_at IS NOT NULL AND ($4::text[] IS NULL OR o.state = ANY($4)) AND ($3::uuid[] IS NULL
         OR o.programme_id = ANY($3) OR (o.programme_id IS NULL AND cardinality($3) > 0))`,
      [programmeIds, states],
      page,
    );
  }

  grades(outcomeIds: readonly Id[]): Promise<GradeRecord[]> {
    return this.database.prepared(
      `SELECT outcome_id AS "outcomeId", side, person_id AS "personId", grade, comment, asked_at AS "askedAt",
         graded_at AS "gradedAt"
       FROM outcome_grading WHERE outcome_id = ANY($1::uuid[]) AND declined_at IS NULL ORDER BY side`,
      [outcomeIds],
    );
  }

  uses(outcomeIds: readonly Id[]): Promise<UseRecord[]> {
    return this.database.prepared(
      `SELECT * FROM (
         SELECT DISTINCT ON (outcome_id, person_id) id, outcome_id AS "outcomeId", person_id AS "personId", level, note,
           at
         FROM outcome_use WHERE outcome_id = ANY($1::uuid[]) ORDER BY outcome_id, person_id, id DESC) newest
       ORDER BY id DESC`,
      [outcomeIds],
    );
  }

  async outcomeIds(after: Id | null, limit: number, changedSince?: Date): Promise<Id[]> {
    const rows = await this.database.prepared<{ id: Id }>(
      `SELECT id FROM outcome WHERE ($1::uuid IS NULL OR id > $1) AND ($3::timestamptz IS NULL OR updated_at >= $3
         OR last_action_at >= $3) ORDER BY id LIMIT $2`,
      [after, limit, changedSince ?? null],
    );
    return rows.map(({ id }) => id);
  }

  /** `$1` is the cursor, `$2` the limit; `where` begins at `$3`. */
  private async page(
    where: string,
    parameters: readonly unknown[],
    { first, after }: PageRequest,
  ): Promise<Page<OutcomeRecord>> {
    const rows = await this.database.prepared<OutcomeRecord>(
      `SELECT ${OUTCOME} FROM outcome o WHERE ($1::uuid IS NULL OR o.id < $1) AND ${where}
       ORDER BY o.id DESC LIMIT $2`,
      [idAfter(after), first + 1, ...parameters],
    );
    return toPage(rows, first, (row) => [row.id]);
  }
}
