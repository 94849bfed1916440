import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { brokenConstraint, Database } from '@jiebang/platform/database';
import type { MatchRunState } from '../domain/match-run.lifecycle.js';
import { matchingErrors } from '../domain/matching.errors.js';
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
    const changes = {
      state,
      ...(attempt === undefined ? {} : { attempt, progress: 0, progressNote: null, failure: null }),
      ...(outcome ? { ...outcome, progress: 1, progressNote: 'saved' } : {}),
      ...(failure === undefined ? {} : { failure }),
      ...at,
    };
    try {
      await this.database.manager.update(MatchRunEntity, { id }, changes);
    } catch (thrown) {
      // Two started at one moment: the second waits at the index for the first to commit.
      if (brokenConstraint(thrown) === 'uq_match_run__on') throw matchingErrors.MATCH_RUN_ALREADY_ON();
      throw thrown;
    }
  }

  /** Without a new version: progress is no edit. */
  async progress(id: Id, attempt: number, fraction: number, note: string): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE match_run SET progress = $3, progress_note = $4 WHERE id = $1 AND attempt = $2 AND state = 'running'`,
      [id, attempt, fraction, note],
    );
    return touched > 0;
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
