import { Injectable } from '@nestjs/common';
import { PointsAtPeople, type PersonReferences } from '@jiebang/platform/person-references';
import { outcomesErrors } from '../domain/outcomes.errors.js';

const TITLE = `coalesce(o.title_zh, o.title_en, '')`;

/** Outcomes of a person, those that name them, and what they said of others'. */
@Injectable()
@PointsAtPeople()
export class OutcomesPersonReferences implements PersonReferences {
  readonly columns = [
    { table: 'outcome', column: 'owner_person_id', label: { zh: '成果', en: 'Outcomes' } },
    {
      table: 'outcome',
      column: 'problem_owner_person_id',
      label: { zh: '所答复问题的成果', en: 'Outcomes that answer their problems' },
    },
    {
      table: 'outcome_member',
      column: 'person_id',
      key: ['outcome_id', 'person_id'],
      label: { zh: '成果署名', en: 'Outcomes that name them' },
      once: [{ by: ['outcome_id'] }],
    },
    { table: 'outcome_grading', column: 'person_id', label: { zh: '成果评价', en: 'Gradings' } },
    {
      table: 'outcome_grading',
      column: 'asked_by',
      label: { zh: '邀请的成果评价', en: 'Gradings asked for' },
    },
    { table: 'outcome_use', column: 'person_id', label: { zh: '成果应用确认', en: 'Uses confirmed' } },
  ] as const;

  readonly obstacles = [
    {
      error: outcomesErrors.MERGE_BOTH_GRADE,
      sql: `SELECT ${TITLE} AS what FROM outcome o
        JOIN outcome_grading a ON a.outcome_id = o.id AND a.person_id = $1 AND a.declined_at IS NULL
        JOIN outcome_grading b ON b.outcome_id = o.id AND b.person_id = $2 AND b.declined_at IS NULL ORDER BY o.id`,
    },
    {
      error: outcomesErrors.MERGE_GRADES_OWN_OUTCOME,
      sql: `SELECT DISTINCT o.id, ${TITLE} AS what FROM outcome o
        JOIN outcome_grading g ON g.outcome_id = o.id AND g.declined_at IS NULL
        LEFT JOIN outcome_member m ON m.outcome_id = o.id
        WHERE (g.person_id, o.owner_person_id) IN (($1::uuid, $2::uuid), ($2::uuid, $1::uuid))
           OR (g.person_id, m.person_id) IN (($1::uuid, $2::uuid), ($2::uuid, $1::uuid)) ORDER BY o.id`,
    },
  ];
}
