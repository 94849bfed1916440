import { Injectable } from '@nestjs/common';
import { idAfter, toPage, type Id, type Page, type PageRequest } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import type { CellProblem } from '@jiebang/platform/spreadsheet';
import { ImportReadModel, type ImportFilter, type ImportRecord } from '../import.read-model.js';

const SUMMARY = `id, version, sheet, state, file_name AS "fileName", file_size AS "fileSize",
  file_sha256 AS "fileSha256", uploaded_by AS "uploadedBy", progress, row_count AS "rowCount",
  create_count AS "createCount", update_count AS "updateCount", skip_count AS "skipCount",
  problem_count AS "problemCount", failure, created_at AS "createdAt", checked_at AS "checkedAt",
  started_at AS "startedAt", finished_at AS "finishedAt"`;

@Injectable()
export class SqlImportReadModel extends ImportReadModel {
  constructor(private readonly database: Database) {
    super();
  }

  job(id: Id): Promise<ImportRecord | null> {
    return this.database.row(`SELECT ${SUMMARY} FROM import_job WHERE id = $1`, [id]);
  }

  async page({ sheets, states }: ImportFilter, { first, after }: PageRequest): Promise<Page<ImportRecord>> {
    const last = idAfter(after);
    const rows = await this.database.rows<ImportRecord>(
      `SELECT ${SUMMARY} FROM import_job
       WHERE sheet = ANY($1::text[]) AND ($2::text[] IS NULL OR state = ANY($2)) AND ($3::uuid IS NULL OR id < $3)
       ORDER BY id DESC LIMIT $4`,
      [sheets, states, last, first + 1],
    );
    return toPage(rows, first, ({ id }) => [id]);
  }

  async problems(ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly CellProblem[]>> {
    const rows = await this.database.rows<{ id: Id; problems: CellProblem[] }>(
      'SELECT id, problems FROM import_job WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, problems }) => [id, problems]));
  }
}
