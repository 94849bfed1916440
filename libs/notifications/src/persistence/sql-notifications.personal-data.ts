import { Injectable } from '@nestjs/common';
import { Database } from '@jiebang/platform/database';
import { HoldsPersonalData, SqlPersonalData } from '@jiebang/platform/personal-data';

/** What somebody was told. */
@Injectable()
@HoldsPersonalData()
export class SqlNotificationsPersonalData extends SqlPersonalData {
  readonly section = 'notifications';
  protected readonly statements = {
    notices: `SELECT kind, params, path, created_at, read_at
      FROM notification
      WHERE person_id = $1 ORDER BY id`,
  };

  constructor(database: Database) {
    super(database);
  }
}
