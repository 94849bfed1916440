import type { MigrationInterface, QueryRunner } from 'typeorm';

const VERSIONED = `
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL`;

/**
 * Teams, seats, applications, open seats, ranked choices and change requests.
 *
 * For bulk copies: `id`, `version` (1) and the columns without a default must be given. A locked team needs `locked_at`
 * and empty `lacks`; an accepted seat, the leader's own among them, needs `answered_at`, an invited one `expires_at`;
 * seats and applications repeat their team's `programme_id`.
 */
export class TeamsTables1764000005000 implements MigrationInterface {
  name = 'TeamsTables1764000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE team (${VERSIONED},
        programme_id uuid NOT NULL,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        summary text NOT NULL DEFAULT '',
        wanted_discipline_codes text[] NOT NULL DEFAULT '{}',
        leader_person_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'forming',
        lacks text[] NOT NULL DEFAULT '{}',
        locked_at timestamptz,
        CONSTRAINT pk_team PRIMARY KEY (id),
        CONSTRAINT fk_team__programme_id FOREIGN KEY (programme_id) REFERENCES programme (id),
        CONSTRAINT fk_team__leader_person_id FOREIGN KEY (leader_person_id) REFERENCES person (id),
        CONSTRAINT ck_team__state CHECK (state IN
          ('forming', 'complete', 'locked', 'active', 'finished', 'dissolved')),
        CONSTRAINT ck_team__complete CHECK (state NOT IN ('complete', 'locked') OR lacks = '{}'),
        CONSTRAINT ck_team__locked_at CHECK (state NOT IN ('locked', 'active', 'finished') OR locked_at IS NOT NULL)
      );
      -- What composite foreign keys of seats and applications point at: their programme is the team's.
      CREATE UNIQUE INDEX uq_team__programme ON team (id, programme_id);
      -- A programme's teams, newest first: backward index scan, no sort (also serves lockedTeams of a programme).
      CREATE INDEX ix_team__programme_id__id ON team (programme_id, id);
      -- The team board asks for teams that still take members: it reads only those.
      CREATE INDEX ix_team__board ON team (programme_id, id) WHERE state IN ('forming', 'complete');

      CREATE TABLE team_seat (${VERSIONED},
        team_id uuid NOT NULL,
        programme_id uuid NOT NULL,
        person_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'invited',
        invited_by uuid NOT NULL,
        expires_at timestamptz,
        answered_at timestamptz,
        CONSTRAINT pk_team_seat PRIMARY KEY (id),
        CONSTRAINT fk_team_seat__team_id FOREIGN KEY (team_id, programme_id) REFERENCES team (id, programme_id),
        CONSTRAINT fk_team_seat__person_id FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT ck_team_seat__state CHECK (state IN ('invited', 'accepted', 'declined', 'expired', 'left')),
        CONSTRAINT ck_team_seat__expires_at CHECK (state <> 'invited' OR expires_at IS NOT NULL),
        CONSTRAINT ck_team_seat__answered_at CHECK (state = 'invited' OR answered_at IS NOT NULL)
      );
      CREATE INDEX ix_team_seat__team_id ON team_seat (team_id);
      CREATE INDEX ix_team_seat__person_id ON team_seat (person_id);
      -- One person, one team in one programme: holds even when two invitations are accepted at the same moment.
      CREATE UNIQUE INDEX uq_team_seat__one_team ON team_seat (programme_id, person_id) WHERE state = 'accepted';
      CREATE UNIQUE INDEX uq_team_seat__live ON team_seat (team_id, person_id) WHERE state IN ('invited', 'accepted');
      -- The clock job reads only what is due.
      CREATE INDEX ix_team_seat__due ON team_seat (expires_at) WHERE state = 'invited';

      CREATE TABLE team_application (${VERSIONED},
        team_id uuid NOT NULL,
        programme_id uuid NOT NULL,
        person_id uuid NOT NULL,
        open_seat_id uuid,
        message text NOT NULL DEFAULT '',
        state text NOT NULL DEFAULT 'pending',
        decided_by uuid,
        decided_at timestamptz,
        CONSTRAINT pk_team_application PRIMARY KEY (id),
        CONSTRAINT fk_team_application__team_id FOREIGN KEY (team_id, programme_id) REFERENCES team (id, programme_id),
        CONSTRAINT fk_team_application__person_id FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT ck_team_application__state CHECK (state IN ('pending', 'accepted', 'declined', 'withdrawn')),
        CONSTRAINT ck_team_application__decided_at CHECK (state = 'pending' OR decided_at IS NOT NULL)
      );
      CREATE INDEX ix_team_application__team_id ON team_application (team_id);
      CREATE INDEX ix_team_application__person_id ON team_application (person_id);
      CREATE UNIQUE INDEX uq_team_application__pending ON team_application (team_id, person_id)
        WHERE state = 'pending';

      CREATE TABLE team_open_seat (
        id uuid NOT NULL,
        team_id uuid NOT NULL,
        discipline_code text NOT NULL,
        note text NOT NULL DEFAULT '',
        CONSTRAINT pk_team_open_seat PRIMARY KEY (id),
        CONSTRAINT fk_team_open_seat__team_id FOREIGN KEY (team_id) REFERENCES team (id)
      );
      CREATE INDEX ix_team_open_seat__team_id ON team_open_seat (team_id);

      CREATE TABLE team_choice (
        team_id uuid NOT NULL,
        rank integer NOT NULL,
        challenge_id uuid NOT NULL,
        CONSTRAINT pk_team_choice PRIMARY KEY (team_id, rank),
        CONSTRAINT fk_team_choice__team_id FOREIGN KEY (team_id) REFERENCES team (id),
        CONSTRAINT fk_team_choice__challenge_id FOREIGN KEY (challenge_id) REFERENCES challenge (id),
        CONSTRAINT ck_team_choice__rank CHECK (rank BETWEEN 1 AND 3)
      );
      CREATE UNIQUE INDEX uq_team_choice__challenge ON team_choice (team_id, challenge_id);
      CREATE INDEX ix_team_choice__challenge_id ON team_choice (challenge_id);

      CREATE TABLE team_reopening (
        id uuid NOT NULL,
        team_id uuid NOT NULL,
        reason text NOT NULL,
        reopened_by uuid NOT NULL,
        reopened_at timestamptz NOT NULL,
        CONSTRAINT pk_team_reopening PRIMARY KEY (id),
        CONSTRAINT fk_team_reopening__team_id FOREIGN KEY (team_id) REFERENCES team (id)
      );
      CREATE INDEX ix_team_reopening__team_id ON team_reopening (team_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE team_reopening; DROP TABLE team_choice; DROP TABLE team_open_seat;
      DROP TABLE team_application; DROP TABLE team_seat; DROP TABLE team;`);
  }
}
