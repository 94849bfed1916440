import { Injectable } from '@nestjs/common';
import { Database } from '@jiebang/platform/database';
import { HoldsPersonalData, SqlPersonalData } from '@jiebang/platform/personal-data';

/** What somebody searches for, how they want to be told, and what they were told. */
@Injectable()
@HoldsPersonalData()
export class SqlAlertsPersonalData extends SqlPersonalData {
  readonly section = 'alerts';
  protected readonly statements = {
    savedSearches: `SELECT name, search_index, q, filters, sort, frequency, reported_on, created_at, removed_at
      FROM saved_search WHERE person_id = $1 ORDER BY id`,
    preference: `SELECT paused, challenges_for_you, reported_on FROM alert_preference WHERE person_id = $1`,
    digests: `SELECT day, entries, challenges, created_at FROM alert_digest WHERE person_id = $1 ORDER BY id`,
  };

  constructor(database: Database) {
    super(database);
  }
}
