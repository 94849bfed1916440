import { Injectable } from '@nestjs/common';
import { cursorKeys, toPage, type Id, type Page, type PageRequest } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { ProgrammeReadModel, type ProgrammeRecord } from '../programmes/programme.read-model.js';

const PROGRAMME = `id, name_zh AS "nameZh", name_en AS "nameEn", year, organisation_id AS "organisationId",
  team_size_min AS "teamSizeMin", team_size_max AS "teamSizeMax", starts_on AS "startsOn", ends_on AS "endsOn",
  synthetic, version`;

@Injectable()
export class SqlProgrammeReadModel extends ProgrammeReadModel {
  constructor(private readonly database: Database) {
    super();
  }

  async programme(id: Id): Promise<ProgrammeRecord | null> {
    return (await this.programmes([id]))[0] ?? null;
  }

  programmes(ids: readonly Id[]): Promise<ProgrammeRecord[]> {
    return this.database.prepared(`SELECT ${PROGRAMME} FROM programme WHERE id = ANY($1::uuid[])`, [ids]);
  }

  async programmePage({ first, after }: PageRequest): Promise<Page<ProgrammeRecord>> {
    const [year, id] = cursorKeys(after, 'integer', 'id');
    const rows = await this.database.prepared<ProgrammeRecord>(
      `SELECT ${PROGRAMME} FROM programme WHERE ($1::int IS NULL OR (year, id) < ($1, $2::uuid))
       ORDER BY year DESC, id DESC LIMIT $3`,
      [year, id, first + 1],
    );
    return toPage(rows, first, (row) => [row.year, row.id]);
  }
}
