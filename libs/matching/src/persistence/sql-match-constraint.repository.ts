import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { brokenConstraint, Database } from '@jiebang/platform/database';
import { matchingErrors } from '../domain/matching.errors.js';
import { MatchConstraintRepository, type MatchConstraint } from '../match-constraint.repository.js';

const CONSTRAINT = `id, programme_id AS "programmeId", kind, team_id AS "teamId", person_id AS "personId", slot, reason`;

@Injectable()
export class SqlMatchConstraintRepository extends MatchConstraintRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async add({
    id,
    programmeId,
    kind,
    teamId,
    personId,
    slot,
    reason,
    createdBy,
  }: MatchConstraint & { createdBy: Id | null }): Promise<void> {
    try {
      await this.database.execute(
        `INSERT INTO match_constraint (id, programme_id, kind, team_id, person_id, slot, reason, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, programmeId, kind, teamId, personId, slot, reason, createdBy],
      );
    } catch (failure) {
      if (brokenConstraint(failure)?.startsWith('uq_match_constraint'))
        throw matchingErrors.MATCH_CONSTRAINT_CONTRADICTS();
      throw failure;
    }
  }

  live(programmeId: Id): Promise<MatchConstraint[]> {
    return this.database.rows(
      `SELECT ${CONSTRAINT} FROM match_constraint WHERE programme_id = $1 AND lifted_at IS NULL ORDER BY id`,
      [programmeId],
    );
  }

  lift(programmeId: Id, id: Id, by: Id | null, at: Date): Promise<MatchConstraint | null> {
    return this.database.row(
      `UPDATE match_constraint SET lifted_by = $3, lifted_at = $4
       WHERE id = $2 AND programme_id = $1 AND lifted_at IS NULL RETURNING ${CONSTRAINT}`,
      [programmeId, id, by, at],
    );
  }
}
