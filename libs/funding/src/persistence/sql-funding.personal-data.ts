import { Injectable } from '@nestjs/common';
import { Database } from '@jiebang/platform/database';
import { HoldsPersonalData, SqlPersonalData } from '@jiebang/platform/personal-data';

/** Proposals that somebody signed or submitted, by their titles, and the signatures. */
@Injectable()
@HoldsPersonalData()
export class SqlFundingPersonalData extends SqlPersonalData {
  readonly section = 'funding';
  protected readonly statements = {
    signatures: `SELECT g.proposal_id, p.title_zh, p.title_en, g.signed_at, g.voided_at
      FROM proposal_signature g JOIN proposal p ON p.id = g.proposal_id
      WHERE g.person_id = $1 ORDER BY g.id`,
    submissions: `SELECT id, title_zh, title_en, state, submitted_at
      FROM proposal
      WHERE submitted_by = $1 ORDER BY id`,
  };

  constructor(database: Database) {
    super(database);
  }
}
