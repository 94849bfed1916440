import { Injectable } from '@nestjs/common';
import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { KEY_KINDS, type KeyKind } from '../domain/match-keys.js';
import {
  DuplicateRepository,
  type Candidate,
  type FoundPair,
  type KeysOf,
  type StoredPair,
} from '../duplicate.repository.js';

const PAIR = `id, version, state, left_person_id AS "leftId", right_person_id AS "rightId"`;

@Injectable()
export class SqlDuplicateRepository extends DuplicateRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async saveKeys(people: readonly KeysOf[]): Promise<void> {
    const rows = people.flatMap(({ personId, keys }) => keys.map((key) => ({ personId, ...key })));
    await this.database.transaction(async () => {
      await this.database.execute('DELETE FROM duplicate_key WHERE person_id = ANY($1::uuid[])', [
        people.map(({ personId }) => personId),
      ]);
      // Whoever was merged away meanwhile has no keys.
      await this.database.execute(
        `INSERT INTO duplicate_key (person_id, kind, value)
         SELECT u.person_id, u.kind, u.value FROM unnest($1::uuid[], $2::text[], $3::text[]) AS u(person_id, kind, value)
         JOIN person p ON p.id = u.person_id AND p.merged_into_id IS NULL ON CONFLICT DO NOTHING`,
        [rows.map(({ personId }) => personId), rows.map(({ kind }) => kind), rows.map(({ value }) => value)],
      );
    });
  }

  async dropKeys(personId: Id): Promise<void> {
    await this.database.execute('DELETE FROM duplicate_key WHERE person_id = $1', [personId]);
  }

  /** Blocks of the people's keys, counted up to one more than they may have; then the pairs within those that are left. */
  candidatesOf(personIds: readonly Id[], largest: Readonly<Record<KeyKind, number>>): Promise<Candidate[]> {
    const limits = KEY_KINDS.map((kind) => `WHEN '${kind}' THEN ${largest[kind]}`).join(' ');
    return this.database.rows(
      `WITH mine AS MATERIALIZED (
         SELECT DISTINCT kind, value FROM duplicate_key WHERE person_id = ANY($1::uuid[])),
       block AS MATERIALIZED (
         SELECT m.kind, m.value FROM mine m CROSS JOIN LATERAL (
           SELECT count(*) AS size FROM (SELECT 1 FROM duplicate_key k WHERE k.kind = m.kind AND k.value = m.value
             LIMIT CASE m.kind ${limits} END + 1) AS part) AS c
         WHERE c.size BETWEEN 2 AND CASE m.kind ${limits} END)
       SELECT DISTINCT least(a.person_id, b.person_id) AS "leftId", greatest(a.person_id, b.person_id) AS "rightId"
       FROM block JOIN duplicate_key a USING (kind, value) JOIN duplicate_key b USING (kind, value)
       WHERE a.person_id = ANY($1::uuid[]) AND b.person_id <> a.person_id`,
      [personIds],
    );
  }

  async bearersOf(names: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.rows<{ value: string; count: number }>(
      `SELECT value, count(*)::int AS count FROM duplicate_key WHERE kind = 'name' AND value = ANY($1::text[])
       GROUP BY value`,
      [names],
    );
    return new Map(rows.map(({ value, count }) => [value, count]));
  }

  async savePairs(pairs: readonly FoundPair[], at: Date): Promise<void> {
    await this.database.execute(
      `INSERT INTO duplicate_pair AS p (id, left_person_id, right_person_id, score, reasons, found_at, seen_at)
       SELECT u.id, u.l, u.r, u.score, u.reasons, $6, $6
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::jsonb[]) AS u(id, l, r, score, reasons)
       ON CONFLICT (left_person_id, right_person_id) DO UPDATE
         SET score = excluded.score, reasons = excluded.reasons, seen_at = excluded.seen_at
         WHERE p.state = 'open'`,
      [
        pairs.map(() => newId()),
        pairs.map(({ leftId }) => leftId),
        pairs.map(({ rightId }) => rightId),
        pairs.map(({ score }) => score),
        pairs.map(({ reasons }) => JSON.stringify(reasons)),
        at,
      ],
    );
  }

  async forgetUnseen(at: Date, personId: Id | null): Promise<void> {
    await this.database.execute(
      `DELETE FROM duplicate_pair WHERE state = 'open' AND seen_at < $1
         AND ($2::uuid IS NULL OR left_person_id = $2 OR right_person_id = $2)`,
      [at, personId],
    );
  }

  async forgetOpen(personId: Id): Promise<void> {
    await this.database.execute(
      `DELETE FROM duplicate_pair WHERE state = 'open' AND (left_person_id = $1 OR right_person_id = $1)`,
      [personId],
    );
  }

  pairForUpdate(id: Id): Promise<StoredPair | null> {
    return this.database.row(`SELECT ${PAIR} FROM duplicate_pair WHERE id = $1 FOR UPDATE`, [id]);
  }

  async decide(
    id: Id,
    { state, by, at, note }: { state: string; by: Id | null; at: Date; note: string | null },
  ): Promise<void> {
    await this.database.execute(
      `UPDATE duplicate_pair SET state = $2, decided_by = $3, decided_at = $4, note = $5, version = version + 1
       WHERE id = $1`,
      [id, state, state === 'open' ? null : by, state === 'open' ? null : at, note],
    );
  }

  async pairOfPeople({ leftId, rightId }: Candidate, at: Date): Promise<StoredPair> {
    await this.database.execute(
      `INSERT INTO duplicate_pair (id, left_person_id, right_person_id, score, reasons, found_at, seen_at)
       VALUES ($1, $2, $3, 0, '[]', $4, $4) ON CONFLICT (left_person_id, right_person_id) DO NOTHING`,
      [newId(), leftId, rightId, at],
    );
    const [pair] = await this.database.rows<StoredPair>(
      `SELECT ${PAIR} FROM duplicate_pair WHERE left_person_id = $1 AND right_person_id = $2 FOR UPDATE`,
      [leftId, rightId],
    );
    if (!pair) throw new Error('a pair vanished under its lock');
    return pair;
  }
}
