import { Injectable } from '@nestjs/common';
import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { ConsentRepository } from '../consent.repository.js';
import type { ConsentRecord } from '../domain/consent.js';

@Injectable()
export class SqlConsentRepository extends ConsentRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async add(personId: Id, { purpose, version, given, at }: ConsentRecord): Promise<void> {
    await this.database.execute(
      `INSERT INTO consent_record (id, person_id, purpose, version, given, at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [newId(), personId, purpose, version, given, at],
    );
  }

  of(personId: Id): Promise<ConsentRecord[]> {
    return this.database.rows(
      `SELECT purpose, version, given, at FROM consent_record WHERE person_id = $1 ORDER BY id DESC`,
      [personId],
    );
  }
}
