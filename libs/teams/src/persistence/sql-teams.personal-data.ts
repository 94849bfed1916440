import { Injectable } from '@nestjs/common';
import { Database } from '@jiebang/platform/database';
import { HoldsPersonalData, SqlPersonalData } from '@jiebang/platform/personal-data';

/** Seats and applications of somebody, and the teams that they sit in. */
@Injectable()
@HoldsPersonalData()
export class SqlTeamsPersonalData extends SqlPersonalData {
  readonly section = 'teams';
  protected readonly statements = {
    seats: `SELECT team_id, programme_id, state, created_at, expires_at, answered_at
      FROM team_seat
      WHERE person_id = $1 ORDER BY id`,
    applications: `SELECT team_id, programme_id, open_seat_id, message, state, created_at, decided_at
      FROM team_application
      WHERE person_id = $1 ORDER BY id`,
    teams: `SELECT t.id, t.name_zh, t.name_en, t.summary_zh, t.summary_en, t.state, t.locked_at
      FROM team t JOIN team_seat s ON s.team_id = t.id
      WHERE s.person_id = $1 AND s.state = 'accepted' ORDER BY t.id`,
  };

  constructor(database: Database) {
    super(database);
  }
}
