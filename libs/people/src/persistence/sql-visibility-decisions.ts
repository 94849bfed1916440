import { Injectable } from '@nestjs/common';
import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import type { VisibilityMove } from '../domain/visibility.js';
import { VisibilityDecisions, type VisibilityDecisionRecord } from '../visibility-decisions.js';

@Injectable()
export class SqlVisibilityDecisions extends VisibilityDecisions {
  constructor(private readonly database: Database) {
    super();
  }

  async add(personId: Id, moves: readonly VisibilityMove[], decidedBy: Id | null, at: Date): Promise<void> {
    if (moves.length === 0) return;
    await this.database.execute(
      `INSERT INTO visibility_decision (id, person_id, field, from_level, to_level, decided_by, at)
       SELECT m.id, $2, m.field, m.from_level, m.to_level, $3, $4
       FROM unnest($1::uuid[], $5::text[], $6::text[], $7::text[]) AS m(id, field, from_level, to_level)`,
      [
        moves.map(() => newId()),
        personId,
        decidedBy,
        at,
        moves.map(({ field }) => field),
        moves.map(({ from }) => from),
        moves.map(({ to }) => to),
      ],
    );
  }

  of(personId: Id, most: number): Promise<VisibilityDecisionRecord[]> {
    return this.database.rows(
      `SELECT id, field, from_level AS "from", to_level AS "to", coalesce(decided_by = person_id, false) AS "bySelf", at
       FROM visibility_decision WHERE person_id = $1 ORDER BY id DESC LIMIT $2`,
      [personId, most],
    );
  }
}
