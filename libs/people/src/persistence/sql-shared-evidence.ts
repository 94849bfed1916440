import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import type { ProfileSight } from '../profile.policy.js';
import {
  SharedEvidenceReadModel,
  type EvidenceTitle,
  type SeenDisciplines,
  type SharedEvidence,
} from '../shared-evidence.read-model.js';
import { seen } from './visibility-sql.js';

/*
 * Every walk starts from few people: their profiles by key (the limit keeps the planner from reading all), their rows by uq_evidence_item__person_id__ref, others' by ix_evidence_item__ref.
 */

@Injectable()
export class SqlSharedEvidence extends SharedEvidenceReadModel {
  constructor(private readonly database: Database) {
    super();
  }

  sharedBy(
    personIds: readonly Id[],
    { personId, levels }: ProfileSight,
    most: number,
  ): Promise<SharedEvidence[]> {
    return this.database.prepared(
      `SELECT e.person_id AS one, f.person_id AS other, e.kind, e.ref, least(e.year, f.year) AS year,
              e.id AS "evidenceId"
       FROM unnest($1::uuid[]) AS x(id)
       CROSS JOIN LATERAL (
         SELECT FROM profile p WHERE p.person_id = x.id AND ${seen('p', 'evidence', '$3', '$2')} LIMIT 1
       ) AS shown
       JOIN evidence_item e ON e.person_id = x.id AND e.ref IS NOT NULL
       JOIN evidence_item f ON f.ref = e.ref AND f.person_id <> e.person_id
       JOIN profile q ON q.person_id = f.person_id AND ${seen('q', 'evidence', '$3', '$2')}
       ORDER BY year DESC, e.ref, one, other LIMIT $4`,
      [personIds, personId, levels, most],
    );
  }

  titles(evidenceIds: readonly Id[]): Promise<EvidenceTitle[]> {
    return this.database.prepared(
      `SELECT id, title_zh AS "titleZh", title_en AS "titleEn" FROM evidence_item WHERE id = ANY($1::uuid[])`,
      [evidenceIds],
    );
  }

  async peopleOf(
    disciplineCodes: readonly string[],
    { personId, levels }: ProfileSight,
    most: number,
  ): Promise<Id[]> {
    const rows = await this.database.prepared<{ id: Id }>(
      `SELECT p.person_id AS id FROM profile p
       WHERE p.discipline_codes && $1::text[] AND ${seen('p', 'disciplineCodes', '$3', '$2')}
       ORDER BY p.updated_at DESC, p.person_id DESC LIMIT $4`,
      [disciplineCodes, personId, levels, most],
    );
    return rows.map(({ id }) => id);
  }

  disciplinesOf(personIds: readonly Id[], { personId, levels }: ProfileSight): Promise<SeenDisciplines[]> {
    return this.database.prepared(
      `SELECT p.person_id AS "personId", p.discipline_codes AS "disciplineCodes" FROM profile p
       WHERE p.person_id = ANY($1::uuid[]) AND p.discipline_codes <> '{}'
         AND ${seen('p', 'disciplineCodes', '$3', '$2')}`,
      [personIds, personId, levels],
    );
  }
}
