import { Injectable } from '@nestjs/common';
import { idAfter, LAST_ID, toPage, type Id, type Page, type PageRequest } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { AlertRepository } from '../alert.repository.js';
import { defaultPreference, type AlertPreference } from '../domain/alert-preference.js';
import type { Digest } from '../domain/digest.js';

const DIGEST = `id, person_id AS "personId", day, entries, challenges, created_at AS "createdAt"`;

@Injectable()
export class SqlAlertRepository extends AlertRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async preference(personId: Id): Promise<AlertPreference> {
    const chosen = await this.database.row<AlertPreference>(
      `SELECT person_id AS "personId", version, paused, challenges_for_you AS "challengesForYou",
              reported_on AS "reportedOn", seen_challenge_ids AS "seenChallengeIds"
       FROM alert_preference WHERE person_id = $1`,
      [personId],
    );
    return chosen ?? defaultPreference(personId);
  }

  async savePreference(preference: AlertPreference): Promise<void> {
    const { personId, paused, challengesForYou, reportedOn, seenChallengeIds } = preference;
    await this.database.execute(
      `INSERT INTO alert_preference (person_id, version, paused, challenges_for_you, reported_on, seen_challenge_ids)
       VALUES ($1, 1, $2, $3, $4, $5)
       ON CONFLICT (person_id) DO UPDATE SET version = alert_preference.version + 1, paused = $2,
         challenges_for_you = $3, reported_on = $4, seen_challenge_ids = $5`,
      [personId, paused, challengesForYou, reportedOn, seenChallengeIds],
    );
  }

  async noteChallenges(personId: Id, seenChallengeIds: readonly Id[], reportedOn: string): Promise<void> {
    await this.database.execute(
      `UPDATE alert_preference SET seen_challenge_ids = $2, reported_on = greatest(reported_on, $3::date)
       WHERE person_id = $1`,
      [personId, seenChallengeIds, reportedOn],
    );
  }

  async dueOn(day: string, monday: string): Promise<readonly Id[]> {
    const rows = await this.database.rows<{ personId: Id }>(
      `SELECT person_id AS "personId" FROM (
         SELECT person_id FROM saved_search
         WHERE removed_at IS NULL AND frequency = 'daily' AND reported_on < $1::date
         UNION
         SELECT person_id FROM saved_search
         WHERE removed_at IS NULL AND frequency = 'weekly' AND reported_on < $2::date
         UNION
         SELECT person_id FROM alert_preference WHERE challenges_for_you = 'daily' AND reported_on < $1::date
         UNION
         SELECT person_id FROM alert_preference WHERE challenges_for_you = 'weekly' AND reported_on < $2::date
       ) AS due
       WHERE NOT EXISTS (SELECT FROM alert_preference p WHERE p.person_id = due.person_id AND p.paused)
         AND NOT EXISTS (SELECT FROM alert_digest d WHERE d.person_id = due.person_id AND d.day = $1::date)
       ORDER BY 1`,
      [day, monday],
    );
    return rows.map(({ personId }) => personId);
  }

  async addDigest({ id, personId, day, entries, challenges, createdAt }: Digest): Promise<boolean> {
    const added = await this.database.execute(
      `INSERT INTO alert_digest (id, person_id, day, entries, challenges, created_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person_id, day) DO NOTHING`,
      [id, personId, day, JSON.stringify(entries), JSON.stringify(challenges), createdAt],
    );
    return added > 0;
  }

  async hasDigest(personId: Id, day: string): Promise<boolean> {
    const row = await this.database.row<object>(
      'SELECT 1 AS found FROM alert_digest WHERE person_id = $1 AND day = $2',
      [personId, day],
    );
    return row !== null;
  }

  async digests(personId: Id, { first, after }: PageRequest): Promise<Page<Digest>> {
    const rows = await this.database.rows<Digest>(
      `SELECT ${DIGEST} FROM alert_digest
       WHERE person_id = $1 AND id < coalesce($2::uuid, '${LAST_ID}') AND (entries <> '[]' OR challenges <> '[]')
       ORDER BY id DESC LIMIT $3`,
      [personId, idAfter(after), first + 1],
    );
    return toPage(rows, first, ({ id }) => [id]);
  }

  lastDigest(personId: Id): Promise<Digest | null> {
    return this.database.row<Digest>(
      `SELECT ${DIGEST} FROM alert_digest WHERE person_id = $1 ORDER BY day DESC LIMIT 1`,
      [personId],
    );
  }

  async forgetDigests(before: string): Promise<void> {
    await this.database.execute('DELETE FROM alert_digest WHERE day < $1', [before]);
  }
}
