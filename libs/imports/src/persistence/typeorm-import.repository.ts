import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import {
  ImportRepository,
  type ImportMove,
  type NewImport,
  type StoredImport,
} from '../import.repository.js';
import { ImportJobEntity } from './import-job.entity.js';

@Injectable()
export class TypeormImportRepository extends ImportRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async add(job: NewImport): Promise<void> {
    await this.database.manager.insert(ImportJobEntity, job);
  }

  byId(id: Id): Promise<StoredImport | null> {
    return this.database.manager.findOne(ImportJobEntity, { where: { id } });
  }

  byIdForUpdate(id: Id): Promise<StoredImport | null> {
    return this.database.manager.findOne(ImportJobEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async move(id: Id, move: ImportMove): Promise<void> {
    const columns = move as unknown as QueryDeepPartialEntity<ImportJobEntity>;
    await this.database.manager.update(ImportJobEntity, { id }, columns);
  }

  async progress(id: Id, fraction: number): Promise<void> {
    await this.database.execute('UPDATE import_job SET progress = $2 WHERE id = $1', [id, fraction]);
  }

  async openOf(personId: Id): Promise<number> {
    const row = await this.database.row<{ open: number }>(
      `SELECT count(*) AS open FROM import_job
       WHERE uploaded_by = $1 AND state IN ('uploaded', 'problems', 'ready', 'running')`,
      [personId],
    );
    return row?.open ?? 0;
  }
}
