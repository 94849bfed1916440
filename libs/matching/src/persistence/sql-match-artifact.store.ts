import { Injectable } from '@nestjs/common';
import { Database } from '@jiebang/platform/database';
import {
  MatchArtifactStore,
  type ArtifactKind,
  type RunStart,
  type StageDuration,
} from '../match-artifact.store.js';

const OF = 'run_id = $1 AND attempt = $2 AND kind = $3';

@Injectable()
export class SqlMatchArtifactStore extends MatchArtifactStore {
  constructor(private readonly database: Database) {
    super();
  }

  async keep(
    run: RunStart,
    kind: ArtifactKind,
    shard: number,
    content: Uint8Array,
    durationMs: number,
  ): Promise<void> {
    await this.insert(run, kind, shard, content, durationMs);
  }

  keepAll(
    run: RunStart,
    kind: ArtifactKind,
    parts: readonly Uint8Array[],
    durationMs: number,
  ): Promise<boolean> {
    return this.database.transaction(async () => {
      for (const [shard, part] of parts.entries()) {
        const isFirst = await this.insert(run, kind, shard, part, shard === 0 ? durationMs : 0);
        // Whoever was first has kept all of theirs: the two may not be mixed.
        if (!isFirst) return false;
      }
      return true;
    });
  }

  /** False when it was there already. */
  private async insert(
    { id, attempt }: RunStart,
    kind: ArtifactKind,
    shard: number,
    content: Uint8Array,
    durationMs: number,
  ): Promise<boolean> {
    const inserted = await this.database.execute(
      `INSERT INTO match_artifact (run_id, attempt, kind, shard, content, duration_ms) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING`,
      [
        id,
        attempt,
        kind,
        shard,
        Buffer.from(content.buffer, content.byteOffset, content.length),
        Math.round(durationMs),
      ],
    );
    return inserted > 0;
  }

  async part({ id, attempt }: RunStart, kind: ArtifactKind, shard: number): Promise<Uint8Array | null> {
    const row = await this.database.row<{ content: Buffer }>(
      `SELECT content FROM match_artifact WHERE ${OF} AND shard = $4`,
      [id, attempt, kind, shard],
    );
    return row?.content ?? null;
  }

  async parts({ id, attempt }: RunStart, kind: ArtifactKind): Promise<Uint8Array[]> {
    const rows = await this.database.rows<{ content: Buffer }>(
      `SELECT content FROM match_artifact WHERE ${OF} ORDER BY shard`,
      [id, attempt, kind],
    );
    return rows.map(({ content }) => content);
  }

  async has({ id, attempt }: RunStart, kind: ArtifactKind, shard: number): Promise<boolean> {
    const row = await this.database.row(`SELECT 1 AS found FROM match_artifact WHERE ${OF} AND shard = $4`, [
      id,
      attempt,
      kind,
      shard,
    ]);
    return row !== null;
  }

  async count({ id, attempt }: RunStart, kind: ArtifactKind): Promise<number> {
    const row = await this.database.row<{ count: number }>(
      `SELECT count(*) AS count FROM match_artifact WHERE ${OF}`,
      [id, attempt, kind],
    );
    return row?.count ?? 0;
  }

  durations({ id, attempt }: RunStart): Promise<StageDuration[]> {
    return this.database.rows(
      `SELECT kind, count(*) AS shards, sum(duration_ms)::double precision AS "totalMs", max(duration_ms) AS "longestMs"
       FROM match_artifact WHERE run_id = $1 AND attempt = $2 GROUP BY kind ORDER BY kind`,
      [id, attempt],
    );
  }

  async discard({ id, attempt }: RunStart, kinds: readonly ArtifactKind[]): Promise<void> {
    await this.database.execute(
      'DELETE FROM match_artifact WHERE run_id = $1 AND attempt <= $2 AND kind = ANY($3)',
      [id, attempt, kinds],
    );
  }
}
