import { Injectable } from '@nestjs/common';
import { Clock, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import {
  firstConflictingYear,
  type ConflictKind,
  type ConflictRecord,
  type DeclaredConflict,
} from '../domain/conflict.js';
import { dayOf } from '../domain/shanghai-day.js';
import type { Collaboration } from '../people.read-model.js';
import {
  COLLABORATIONS_AMONG,
  DECLARED_AMONG,
  SAME_DEPARTMENT_AMONG,
  SHARED_AMONG,
  SHARED_OF_ONE,
} from './conflicts-sql.js';

/** Who stands in conflict with whom at this moment. */
@Injectable()
export class SqlConflicts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async among(personIds: readonly Id[], kinds: readonly ConflictKind[]): Promise<ConflictRecord[]> {
    const now = this.clock.now();
    const wants = (...some: readonly ConflictKind[]) => some.some((kind) => kinds.includes(kind));
    const found = [
      await this.database.prepared<ConflictRecord>(DECLARED_AMONG, [personIds]),
      wants('coauthor', 'joint_project')
        ? await this.database.prepared<ConflictRecord>(SHARED_AMONG, [personIds, firstConflictingYear(now)])
        : [],
      wants('affiliation')
        ? await this.database.prepared<ConflictRecord>(SAME_DEPARTMENT_AMONG, [personIds, dayOf(now)])
        : [],
    ].flat();
    return found.filter(({ kind }) => kinds.includes(kind)).sort(byPair);
  }

  async computedOf(personId: Id): Promise<ConflictRecord[]> {
    const year = firstConflictingYear(this.clock.now());
    return (await this.database.prepared<ConflictRecord>(SHARED_OF_ONE, [personId, year])).sort(byPair);
  }

  declaredBy(personId: Id): Promise<DeclaredConflict[]> {
    return this.database.prepared(
      `SELECT id, declarer_person_id AS "declarerPersonId", other_person_id AS "otherPersonId", kind, reason,
              withdrawn_at AS "withdrawnAt", version
       FROM declared_conflict WHERE declarer_person_id = $1 AND withdrawn_at IS NULL ORDER BY declared_at DESC, id DESC`,
      [personId],
    );
  }

  collaborations(personIds: readonly Id[]): Promise<Collaboration[]> {
    return this.database.prepared(COLLABORATIONS_AMONG, [personIds]);
  }
}

function byPair(one: ConflictRecord, two: ConflictRecord): number {
  const key = ({ a, b, kind, origin }: ConflictRecord) => `${a} ${b} ${kind} ${origin}`;
  return key(one) < key(two) ? -1 : 1;
}
