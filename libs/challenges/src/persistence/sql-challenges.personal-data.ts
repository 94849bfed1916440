import { Injectable } from '@nestjs/common';
import { Database } from '@jiebang/platform/database';
import { HoldsPersonalData, SqlPersonalData } from '@jiebang/platform/personal-data';

/** Somebody's own needs with their questions, their verdicts on others' needs, and the challenges they posted. */
@Injectable()
@HoldsPersonalData()
export class SqlChallengesPersonalData extends SqlPersonalData {
  readonly section = 'challenges';
  protected readonly statements = {
    needs: `SELECT * FROM need WHERE owner_person_id = $1 ORDER BY id`,
    questionsToNeeds: `SELECT q.need_id, q.question, q.asked_at, q.answer, q.answered_at
      FROM need_question q JOIN need n ON n.id = q.need_id
      WHERE n.owner_person_id = $1 ORDER BY q.id`,
    screenings: `SELECT need_id, side, verdict, reason, at, voided_at
      FROM need_screening
      WHERE person_id = $1 ORDER BY id`,
    challenges: `SELECT * FROM challenge WHERE owner_person_id = $1 ORDER BY id`,
  };

  constructor(database: Database) {
    super(database);
  }
}
