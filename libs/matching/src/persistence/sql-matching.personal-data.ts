import { Injectable } from '@nestjs/common';
import { Database } from '@jiebang/platform/database';
import { HoldsPersonalData, SqlPersonalData } from '@jiebang/platform/personal-data';

/** Seats that somebody was asked for once the invitations were out, with the reasons and their own answer. */
@Injectable()
@HoldsPersonalData()
export class SqlMatchingPersonalData extends SqlPersonalData {
  readonly section = 'matching';
  protected readonly statements = {
    mentorSeats: `SELECT g.team_id, s.slot, s.state, s.explanation, s.invited_at, s.expires_at, s.responded_at, s.response_reason
      FROM mentor_seat s JOIN mentor_group g ON g.id = s.group_id
      WHERE s.person_id = $1 AND s.invited_at IS NOT NULL ORDER BY s.id`,
  };

  constructor(database: Database) {
    super(database);
  }
}
