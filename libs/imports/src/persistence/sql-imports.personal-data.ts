import { Injectable } from '@nestjs/common';
import { Database } from '@jiebang/platform/database';
import { HoldsPersonalData, SqlPersonalData } from '@jiebang/platform/personal-data';

/** Files that somebody uploaded, without their content. */
@Injectable()
@HoldsPersonalData()
export class SqlImportsPersonalData extends SqlPersonalData {
  readonly section = 'imports';
  protected readonly statements = {
    uploads: `SELECT sheet, file_name, file_size, state, created_at, finished_at
      FROM import_job
      WHERE uploaded_by = $1 ORDER BY id`,
  };

  constructor(database: Database) {
    super(database);
  }
}
