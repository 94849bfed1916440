import { Injectable } from '@nestjs/common';
import { Database } from '@jiebang/platform/database';
import { HoldsPersonalData, SqlPersonalData } from '@jiebang/platform/personal-data';

/** Somebody's own outcomes, those that name them, and what they said of others' as graders and clinicians. */
@Injectable()
@HoldsPersonalData()
export class SqlOutcomesPersonalData extends SqlPersonalData {
  readonly section = 'outcomes';
  protected readonly statements = {
    outcomes: `SELECT * FROM outcome WHERE owner_person_id = $1 ORDER BY id`,
    named: `SELECT m.outcome_id, o.title_zh, o.title_en, m.part, m.answer, m.answered_at
      FROM outcome_member m JOIN outcome o ON o.id = m.outcome_id
      WHERE m.person_id = $1 ORDER BY m.outcome_id`,
    gradings: `SELECT outcome_id, side, asked_at, grade, comment, graded_at, declined_at, decline_reason
      FROM outcome_grading
      WHERE person_id = $1 ORDER BY id`,
    uses: `SELECT outcome_id, level, note, at FROM outcome_use WHERE person_id = $1 ORDER BY id`,
  };

  constructor(database: Database) {
    super(database);
  }
}
