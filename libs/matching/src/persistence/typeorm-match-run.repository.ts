import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import type { MatchRunState } from '../domain/match-run.lifecycle.js';
import { MatchRunRepository, type ArtifactKind, type MatchRun } from '../match-run.repository.js';
import { MatchRunEntity } from './match-run.entity.js';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

@Injectable()
export class TypeormMatchRunRepository extends MatchRunRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async add(run: Omit<MatchRun, 'version' | 'attempt'>): Promise<void> {
    await this.database.manager.insert(MatchRunEntity, { ...run, attempt: 0 });
  }

  byIdForUpdate(id: Id): Promise<MatchRun | null> {
    return this.database.manager.findOne(MatchRunEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async move(
    { id }: MatchRun,
    state: MatchRunState,
    { attempt, outcome, failure, at }: Parameters<MatchRunRepository['move']>[2] = {},
  ): Promise<void> {
    await this.database.manager.update(
      MatchRunEntity,
      { id },
      {
        state,
        ...(attempt === undefined ? {} : { attempt, progress: 0, progressNote: null, failure: null }),
        ...(outcome ?? {}),
        ...(failure === undefined ? {} : { failure }),
        ...at,
      },
    );
  }

  /** Without a new version: progress is no edit. */
  async progress(id: Id, fraction: number, note: string): Promise<void> {
    await this.database.execute('UPDATE match_run SET progress = $2, progress_note = $3 WHERE id = $1', [
      id,
      fraction,
      note,
    ]);
  }

  inStates(programmeId: Id, states: readonly MatchRunState[]): Promise<MatchRun[]> {
    return this.database.manager.find(MatchRunEntity, { where: { programmeId, state: In([...states]) } });
  }

  async keepArtifact(id: Id, attempt: number, kind: ArtifactKind, content: unknown): Promise<void> {
    await this.database.execute(
      'INSERT INTO match_artifact (run_id, attempt, kind, content) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [id, attempt, kind, await pack(JSON.stringify(content))],
    );
  }

  async artifact<T>(id: Id, attempt: number, kind: ArtifactKind): Promise<T | null> {
    const row = await this.database.row<{ content: Buffer }>(
      'SELECT content FROM match_artifact WHERE run_id = $1 AND attempt = $2 AND kind = $3',
      [id, attempt, kind],
    );
    return row ? (JSON.parse((await unpack(row.content)).toString('utf8')) as T) : null;
  }
}
