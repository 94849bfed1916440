import { Injectable } from '@nestjs/common';
import { Database } from '@jiebang/platform/database';
import { HoldsPersonalData, SqlPersonalData } from '@jiebang/platform/personal-data';

/** Facilities that somebody answers or works for, and what they asked and answered there. */
@Injectable()
@HoldsPersonalData()
export class SqlLabsPersonalData extends SqlPersonalData {
  readonly section = 'labs';
  protected readonly statements = {
    facilities: `SELECT * FROM facility WHERE responsible_person_id = $1 ORDER BY id`,
    roles: `SELECT facility_id, role FROM facility_staff WHERE person_id = $1 ORDER BY facility_id, role`,
    questions: `SELECT id, facility_id, question, state, answer, created_at, answered_at
      FROM facility_enquiry WHERE asked_by = $1 ORDER BY id`,
    answers: `SELECT id, facility_id, answer, answered_at
      FROM facility_enquiry WHERE answered_by = $1 ORDER BY id`,
  };

  constructor(database: Database) {
    super(database);
  }
}
