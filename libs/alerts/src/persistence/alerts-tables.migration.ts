import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Saved searches, how people want to be told, and what they were told. */
export class AlertsTables1764000044170 implements MigrationInterface {
  name = 'AlertsTables1764000044170';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_search (
        id uuid NOT NULL,
        version integer NOT NULL,
        person_id uuid NOT NULL,
        name text NOT NULL,
        search_index text,
        q text NOT NULL,
        filters jsonb NOT NULL,
        sort jsonb NOT NULL,
        frequency text NOT NULL,
        reported_on date NOT NULL,
        since timestamptz(3) NOT NULL,
        seen text[],
        created_at timestamptz(3) NOT NULL,
        removed_at timestamptz(3),
        CONSTRAINT pk_saved_search PRIMARY KEY (id),
        CONSTRAINT fk_saved_search__person_id FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT ck_saved_search__frequency CHECK (frequency IN ('daily', 'weekly', 'off')),
        -- What is searched everywhere has no attribute to be filtered or sorted by.
        CONSTRAINT ck_saved_search__everywhere CHECK (search_index IS NOT NULL OR (filters = '[]' AND sort = '[]'))
      );
      -- The list of a person, and one name once in it.
      CREATE UNIQUE INDEX uq_saved_search__name ON saved_search (person_id, lower(name)) WHERE removed_at IS NULL;
      -- Every minute the clock asks for what is due: those that are switched on, the longest unreported first.
      CREATE INDEX ix_saved_search__due ON saved_search (frequency, reported_on)
        WHERE removed_at IS NULL AND frequency <> 'off';
      -- And for those that nobody has looked at yet.
      CREATE INDEX ix_saved_search__unseen ON saved_search (id) WHERE removed_at IS NULL AND seen IS NULL;
      -- The clock forgets what was removed.
      CREATE INDEX ix_saved_search__removed_at ON saved_search (removed_at) WHERE removed_at IS NOT NULL;

      CREATE TABLE alert_preference (
        person_id uuid NOT NULL,
        version integer NOT NULL,
        paused boolean NOT NULL,
        challenges_for_you text NOT NULL,
        reported_on date NOT NULL,
        seen_challenge_ids uuid[] NOT NULL,
        CONSTRAINT pk_alert_preference PRIMARY KEY (person_id),
        CONSTRAINT fk_alert_preference__person_id FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT ck_alert_preference__challenges CHECK (challenges_for_you IN ('daily', 'weekly', 'off'))
      );
      CREATE INDEX ix_alert_preference__due ON alert_preference (challenges_for_you, reported_on)
        WHERE challenges_for_you <> 'off';

      CREATE TABLE alert_digest (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        day date NOT NULL,
        entries jsonb NOT NULL,
        challenges jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        CONSTRAINT pk_alert_digest PRIMARY KEY (id),
        CONSTRAINT fk_alert_digest__person_id FOREIGN KEY (person_id) REFERENCES person (id)
      );
      -- One digest a person and day, however often it is made; also the list of a person, newest first.
      CREATE UNIQUE INDEX uq_alert_digest__day ON alert_digest (person_id, day);
      -- The clock forgets the oldest.
      CREATE INDEX ix_alert_digest__day ON alert_digest (day);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE alert_digest; DROP TABLE alert_preference; DROP TABLE saved_search;');
  }
}
