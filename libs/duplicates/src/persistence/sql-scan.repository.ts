import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { ScanRepository, type ScanRecord } from '../scan.repository.js';

const SCAN = `id, state, asked_at AS "askedAt", started_at AS "startedAt", finished_at AS "finishedAt", progress,
  people_count AS "peopleCount", pair_count AS "pairCount"`;

@Injectable()
export class SqlScanRepository extends ScanRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async queue(id: Id, by: Id | null, at: Date): Promise<Id> {
    await this.database.execute(
      `INSERT INTO duplicate_scan (id, asked_by, asked_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [id, by, at],
    );
    const on = await this.database.row<{ id: Id }>(
      `SELECT id FROM duplicate_scan WHERE state IN ('queued', 'running')`,
    );
    return on?.id ?? id;
  }

  byId(id: Id): Promise<ScanRecord | null> {
    return this.database.row(`SELECT ${SCAN} FROM duplicate_scan WHERE id = $1`, [id]);
  }

  latest(): Promise<ScanRecord | null> {
    return this.database.row(`SELECT ${SCAN} FROM duplicate_scan ORDER BY id DESC LIMIT 1`);
  }

  async start(id: Id, at: Date): Promise<void> {
    await this.database.execute(
      `UPDATE duplicate_scan SET state = 'running', started_at = coalesce(started_at, $2) WHERE id = $1`,
      [id, at],
    );
  }

  async progress(id: Id, fraction: number, peopleCount: number): Promise<void> {
    await this.database.execute(
      'UPDATE duplicate_scan SET progress = $2, people_count = greatest(people_count, $3) WHERE id = $1',
      [id, fraction, peopleCount],
    );
  }

  async finish(id: Id, state: 'done' | 'failed', at: Date): Promise<void> {
    await this.database.execute(
      `UPDATE duplicate_scan SET state = $2, finished_at = $3,
         progress = CASE WHEN $2 = 'done' THEN 1 ELSE progress END,
         pair_count = (SELECT count(*) FROM duplicate_pair WHERE state = 'open') WHERE id = $1`,
      [id, state, at],
    );
  }
}
