import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MATCH_RUN_STATES } from '../domain/match-run.lifecycle.js';
import {
  LIVE_GROUP_STATES,
  MENTOR_GROUP_STATES,
  MENTOR_SEAT_STATES,
} from '../domain/mentor-group.lifecycle.js';

const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

const VERSIONED = `
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL`;

/** Match runs with their stages' results, locks and vetoes, mentor groups and their seats. */
export class MatchingTables1764000006000 implements MigrationInterface {
  name = 'MatchingTables1764000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE match_run (${VERSIONED},
        programme_id uuid NOT NULL,
        state text NOT NULL,
        options jsonb NOT NULL,
        attempt integer NOT NULL DEFAULT 0,
        created_by uuid,
        progress double precision NOT NULL DEFAULT 0,
        progress_note text,
        failure jsonb,
        snapshot_hash text,
        engine_version text,
        objective bigint,
        upper_bound bigint,
        gap double precision,
        independent_objective bigint,
        team_count integer,
        mentor_count integer,
        seats_filled integer,
        seats_open integer,
        queued_at timestamptz,
        started_at timestamptz,
        finished_at timestamptz,
        published_at timestamptz,
        CONSTRAINT pk_match_run PRIMARY KEY (id),
        CONSTRAINT ck_match_run__state CHECK (state IN (${list(MATCH_RUN_STATES)})),
        CONSTRAINT ck_match_run__outcome CHECK (state NOT IN ('preview', 'published', 'superseded') OR objective IS NOT NULL),
        CONSTRAINT ck_match_run__failure CHECK (state <> 'failed' OR failure IS NOT NULL),
        CONSTRAINT fk_match_run__programme_id FOREIGN KEY (programme_id) REFERENCES programme (id)
      );
      -- The runs of a programme, newest first (UUIDv7 ids sort by time).
      CREATE INDEX ix_match_run__programme_id__id ON match_run (programme_id, id DESC);
      -- Two runs of one programme are never on at once, whoever asks and however often.
      CREATE UNIQUE INDEX uq_match_run__on ON match_run (programme_id) WHERE state IN ('queued', 'running');

      CREATE TABLE match_artifact (
        run_id uuid NOT NULL,
        attempt integer NOT NULL,
        kind text NOT NULL,
        content bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_match_artifact PRIMARY KEY (run_id, attempt, kind),
        CONSTRAINT fk_match_artifact__run_id FOREIGN KEY (run_id) REFERENCES match_run (id)
      );

      CREATE TABLE match_constraint (
        id uuid NOT NULL,
        programme_id uuid NOT NULL,
        kind text NOT NULL,
        team_id uuid NOT NULL,
        person_id uuid NOT NULL,
        slot text,
        reason text NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        lifted_by uuid,
        lifted_at timestamptz,
        CONSTRAINT pk_match_constraint PRIMARY KEY (id),
        CONSTRAINT ck_match_constraint__kind CHECK ((kind = 'lock' AND slot IS NOT NULL) OR (kind = 'veto' AND slot IS NULL)),
        CONSTRAINT fk_match_constraint__programme_id FOREIGN KEY (programme_id) REFERENCES programme (id),
        CONSTRAINT fk_match_constraint__team_id FOREIGN KEY (team_id) REFERENCES team (id),
        CONSTRAINT fk_match_constraint__person_id FOREIGN KEY (person_id) REFERENCES person (id)
      );
      CREATE INDEX ix_match_constraint__live ON match_constraint (programme_id) WHERE lifted_at IS NULL;
      CREATE UNIQUE INDEX uq_match_constraint__pair ON match_constraint (team_id, person_id) WHERE lifted_at IS NULL;
      CREATE UNIQUE INDEX uq_match_constraint__lock ON match_constraint (team_id, slot)
        WHERE lifted_at IS NULL AND kind = 'lock';

      CREATE TABLE mentor_group (${VERSIONED},
        run_id uuid NOT NULL,
        programme_id uuid NOT NULL,
        team_id uuid NOT NULL,
        state text NOT NULL,
        score bigint NOT NULL,
        affinity bigint NOT NULL,
        cohesion bigint NOT NULL,
        slots text[] NOT NULL,
        CONSTRAINT pk_mentor_group PRIMARY KEY (id),
        CONSTRAINT ck_mentor_group__state CHECK (state IN (${list(MENTOR_GROUP_STATES)})),
        CONSTRAINT fk_mentor_group__run_id FOREIGN KEY (run_id) REFERENCES match_run (id),
        CONSTRAINT fk_mentor_group__programme_id FOREIGN KEY (programme_id) REFERENCES programme (id),
        CONSTRAINT fk_mentor_group__team_id FOREIGN KEY (team_id) REFERENCES team (id)
      );
      CREATE INDEX ix_mentor_group__run_id__id ON mentor_group (run_id, id);
      CREATE INDEX ix_mentor_group__programme_id__id ON mentor_group (programme_id, id);
      -- A team has one live group, whatever races.
      CREATE UNIQUE INDEX uq_mentor_group__live ON mentor_group (team_id) WHERE state IN (${list(LIVE_GROUP_STATES)});

      CREATE TABLE mentor_seat (${VERSIONED},
        group_id uuid NOT NULL,
        slot text NOT NULL,
        person_id uuid NOT NULL,
        state text NOT NULL,
        attempt integer NOT NULL,
        explanation jsonb NOT NULL,
        invited_at timestamptz,
        expires_at timestamptz,
        responded_at timestamptz,
        response_reason text,
        CONSTRAINT pk_mentor_seat PRIMARY KEY (id),
        CONSTRAINT ck_mentor_seat__state CHECK (state IN (${list(MENTOR_SEAT_STATES)})),
        CONSTRAINT ck_mentor_seat__invited CHECK (state <> 'inviting' OR (invited_at IS NOT NULL AND expires_at IS NOT NULL)),
        CONSTRAINT fk_mentor_seat__group_id FOREIGN KEY (group_id) REFERENCES mentor_group (id),
        CONSTRAINT fk_mentor_seat__person_id FOREIGN KEY (person_id) REFERENCES person (id)
      );
      CREATE INDEX ix_mentor_seat__group_id ON mentor_seat (group_id);
      CREATE INDEX ix_mentor_seat__person_id__id ON mentor_seat (person_id, id DESC);
      CREATE INDEX ix_mentor_seat__waiting ON mentor_seat (expires_at) WHERE state = 'inviting';
      CREATE UNIQUE INDEX uq_mentor_seat__slot ON mentor_seat (group_id, slot)
        WHERE state IN ('proposed', 'inviting', 'accepted');
      CREATE UNIQUE INDEX uq_mentor_seat__person ON mentor_seat (group_id, person_id)
        WHERE state IN ('proposed', 'inviting', 'accepted');

      CREATE TABLE unmatched_seat (
        run_id uuid NOT NULL,
        team_id uuid NOT NULL,
        slot text NOT NULL,
        explanation jsonb NOT NULL,
        CONSTRAINT pk_unmatched_seat PRIMARY KEY (run_id, team_id, slot),
        CONSTRAINT fk_unmatched_seat__run_id FOREIGN KEY (run_id) REFERENCES match_run (id)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE unmatched_seat; DROP TABLE mentor_seat; DROP TABLE mentor_group;
      DROP TABLE match_constraint; DROP TABLE match_artifact; DROP TABLE match_run;`);
  }
}
