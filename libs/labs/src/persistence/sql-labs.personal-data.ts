import { Injectable } from '@nestjs/common';
import { Database } from '@jiebang/platform/database';
import { HoldsPersonalData, SqlPersonalData } from '@jiebang/platform/personal-data';

/** Facilities that somebody answers for. */
@Injectable()
@HoldsPersonalData()
export class SqlLabsPersonalData extends SqlPersonalData {
  readonly section = 'labs';
  protected readonly statements = {
    facilities: `SELECT * FROM facility WHERE responsible_person_id = $1 ORDER BY id`,
  };

  constructor(database: Database) {
    super(database);
  }
}
