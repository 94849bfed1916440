import { Injectable } from '@nestjs/common';
import { Database } from '@jiebang/platform/database';
import { HoldsPersonalData, SqlPersonalData } from '@jiebang/platform/personal-data';

/** Profile, evidence, licence and the conflicts that somebody declared themselves. */
@Injectable()
@HoldsPersonalData()
export class SqlPeoplePersonalData extends SqlPersonalData {
  readonly section = 'people';
  protected readonly statements = {
    profile: `SELECT * FROM profile WHERE person_id = $1`,
    evidence: `SELECT * FROM evidence_item WHERE person_id = $1 ORDER BY id`,
    mentorLicence: `SELECT * FROM mentor_licence WHERE person_id = $1`,
    visibilityDecisions: `SELECT field, from_level, to_level, at FROM visibility_decision WHERE person_id = $1 ORDER BY id`,
    declaredConflicts: `SELECT * FROM declared_conflict WHERE declarer_person_id = $1 ORDER BY id`,
  };

  constructor(database: Database) {
    super(database);
  }
}
