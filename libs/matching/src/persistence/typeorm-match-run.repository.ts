import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { brokenConstraint, Database } from '@jiebang/platform/database';
import type { MatchRunKind, MatchRunState } from '../domain/match-run.lifecycle.js';
import { matchingErrors } from '../domain/matching.errors.js';
import { MatchRunRepository, type MatchRun, type MatchRunOutcome } from '../match-run.repository.js';
import { MatchRunEntity } from './match-run.entity.js';

@Injectable()
export class TypeormMatchRunRepository extends MatchRunRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async add(run: Omit<MatchRun, 'version' | 'attempt' | 'startedAt'>): Promise<void> {
    await this.database.manager.insert(MatchRunEntity, { ...run, attempt: 0 });
  }

  byIdForUpdate(id: Id): Promise<MatchRun | null> {
    return this.database.manager.findOne(MatchRunEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async move(
    { id }: Pick<MatchRun, 'id'>,
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

  async advance(id: Id, attempt: number, fraction: number, note: string): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE match_run SET progress = greatest(progress, $3), progress_note = $4
       WHERE id = $1 AND attempt = $2 AND state = 'running'`,
      [id, attempt, fraction, note],
    );
    return touched > 0;
  }

  async noteSnapshot(
    id: Id,
    attempt: number,
    {
      snapshotHash,
      teamCount,
      mentorCount,
    }: Pick<MatchRunOutcome, 'snapshotHash' | 'teamCount' | 'mentorCount'>,
  ): Promise<void> {
    await this.database.execute(
      `UPDATE match_run SET snapshot_hash = $3, team_count = $4, mentor_count = $5
       WHERE id = $1 AND attempt = $2 AND state = 'running'`,
      [id, attempt, snapshotHash, teamCount, mentorCount],
    );
  }

  inStates(
    programmeId: Id,
    states: readonly MatchRunState[],
    kinds: readonly MatchRunKind[],
  ): Promise<MatchRun[]> {
    return this.database.manager.find(MatchRunEntity, {
      where: { programmeId, state: In([...states]), kind: In([...kinds]) },
    });
  }

  answeredBefore(instant: Date, limit: number): Promise<MatchRun[]> {
    return this.database.manager.find(MatchRunEntity, {
      where: { kind: 'what-if', state: 'preview', finishedAt: LessThan(instant) },
      order: { finishedAt: 'ASC' },
      take: limit,
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }
}
