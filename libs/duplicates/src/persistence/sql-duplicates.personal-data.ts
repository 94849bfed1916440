import { Injectable } from '@nestjs/common';
import { Database } from '@jiebang/platform/database';
import { HoldsPersonalData, SqlPersonalData } from '@jiebang/platform/personal-data';

/** Which records became the person's, or were separated again. */
@Injectable()
@HoldsPersonalData()
export class SqlDuplicatesPersonalData extends SqlPersonalData {
  readonly section = 'duplicates';
  protected readonly statements = {
    merges: `SELECT kept_person_id, merged_person_id, merged_at, undone_at FROM person_merge
      WHERE kept_person_id = $1 OR merged_person_id = $1 ORDER BY id`,
  };

  constructor(database: Database) {
    super(database);
  }
}
