import type { MigrationInterface, QueryRunner } from 'typeorm';

const VERSIONED = `
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL`;

/**
 * Funds, calls, proposals with their budgets and signatures.
 *
 * For bulk copies: `id`, `version` (1) and the columns without a default must be given. A call that is open or later needs
 * `terms` (see `termsOf`); a proposal repeats the `programme_id` of its call and team, its `total_fen` is the sum of its
 * lines, and from `submitted` on it needs title, challenge, `submitted_at` and `submitted_by`.
 */
export class FundingTables1764000007000 implements MigrationInterface {
  name = 'FundingTables1764000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fund (${VERSIONED},
        name_zh text NOT NULL,
        name_en text NOT NULL,
        organisation_id uuid,
        total_fen bigint,
        CONSTRAINT pk_fund PRIMARY KEY (id),
        CONSTRAINT fk_fund__organisation_id FOREIGN KEY (organisation_id) REFERENCES organisation (id)
      );

      CREATE TABLE funding_call (${VERSIONED},
        programme_id uuid NOT NULL,
        fund_id uuid NOT NULL,
        title_zh text,
        title_en text,
        guide_zh text,
        guide_en text,
        opens_at timestamptz,
        closes_at timestamptz,
        ceiling_fen bigint,
        category_ceilings jsonb NOT NULL DEFAULT '[]',
        eligibility_rules jsonb NOT NULL DEFAULT '[]',
        rubric jsonb,
        sections jsonb NOT NULL DEFAULT '[]',
        state text NOT NULL DEFAULT 'draft',
        approved_by uuid,
        approved_at timestamptz,
        opened_at timestamptz,
        closed_at timestamptz,
        terms jsonb,
        CONSTRAINT pk_funding_call PRIMARY KEY (id),
        CONSTRAINT fk_funding_call__programme_id FOREIGN KEY (programme_id) REFERENCES programme (id),
        CONSTRAINT fk_funding_call__fund_id FOREIGN KEY (fund_id) REFERENCES fund (id),
        CONSTRAINT ck_funding_call__state CHECK (state IN ('draft', 'approved', 'announced', 'open', 'closed',
          'formal_check', 'review', 'panel', 'public_notice', 'awarding', 'running', 'concluded', 'archived')),
        CONSTRAINT ck_funding_call__complete CHECK (state = 'draft' OR (title_zh IS NOT NULL AND title_en IS NOT NULL
          AND opens_at IS NOT NULL AND closes_at IS NOT NULL AND opens_at < closes_at
          AND ceiling_fen IS NOT NULL AND ceiling_fen > 0 AND rubric IS NOT NULL)),
        CONSTRAINT ck_funding_call__terms CHECK (state IN ('draft', 'approved', 'announced') OR terms IS NOT NULL)
      );
      CREATE UNIQUE INDEX uq_funding_call__programme ON funding_call (id, programme_id);
      -- A programme's calls, newest first: backward index scan, no sort. Over all programmes the primary key serves.
      CREATE INDEX ix_funding_call__programme_id__id ON funding_call (programme_id, id);
      CREATE INDEX ix_funding_call__fund_id ON funding_call (fund_id);
      -- The clock job reads only calls that wait for an instant.
      CREATE INDEX ix_funding_call__due ON funding_call (opens_at, closes_at) WHERE state IN ('announced', 'open');

      CREATE TABLE proposal (${VERSIONED},
        call_id uuid NOT NULL,
        programme_id uuid NOT NULL,
        team_id uuid NOT NULL,
        challenge_id uuid,
        title_zh text,
        title_en text,
        abstract_zh text,
        abstract_en text,
        duration_months integer,
        sections jsonb NOT NULL DEFAULT '{}',
        total_fen bigint NOT NULL DEFAULT 0,
        state text NOT NULL DEFAULT 'draft',
        mentor_group_id uuid,
        submitted_at timestamptz,
        submitted_by uuid,
        CONSTRAINT pk_proposal PRIMARY KEY (id),
        CONSTRAINT fk_proposal__call_id FOREIGN KEY (call_id, programme_id) REFERENCES funding_call (id, programme_id),
        CONSTRAINT fk_proposal__team_id FOREIGN KEY (team_id, programme_id) REFERENCES team (id, programme_id),
        CONSTRAINT fk_proposal__challenge_id FOREIGN KEY (challenge_id) REFERENCES challenge (id),
        CONSTRAINT ck_proposal__state CHECK (state IN ('draft', 'member_signoff', 'submitted', 'withdrawn', 'returned',
          'ineligible', 'admitted', 'in_review', 'ranked', 'recommended', 'waitlisted', 'not_recommended', 'notice',
          'approved', 'project')),
        CONSTRAINT ck_proposal__submitted CHECK (state IN ('draft', 'member_signoff', 'withdrawn')
          OR (submitted_at IS NOT NULL AND submitted_by IS NOT NULL AND challenge_id IS NOT NULL
              AND title_zh IS NOT NULL AND title_en IS NOT NULL)),
        CONSTRAINT ck_proposal__total_fen CHECK (total_fen >= 0)
      );
      CREATE UNIQUE INDEX uq_proposal__call_team ON proposal (call_id, team_id);
      -- A call's proposals in keyset pages for the project office: backward index scan, no sort.
      CREATE INDEX ix_proposal__call_id__id ON proposal (call_id, id);
      CREATE INDEX ix_proposal__team_id ON proposal (team_id);
      CREATE INDEX ix_proposal__challenge_id ON proposal (challenge_id);

      CREATE TABLE proposal_budget_line (
        proposal_id uuid NOT NULL,
        position integer NOT NULL,
        category text NOT NULL,
        item text NOT NULL,
        amount_fen bigint NOT NULL,
        CONSTRAINT pk_proposal_budget_line PRIMARY KEY (proposal_id, position),
        CONSTRAINT fk_proposal_budget_line__proposal_id FOREIGN KEY (proposal_id) REFERENCES proposal (id),
        CONSTRAINT ck_proposal_budget_line__category CHECK (category IN ('equipment', 'materials', 'testing', 'travel',
          'labour', 'intellectual_property', 'publication', 'consulting', 'other')),
        CONSTRAINT ck_proposal_budget_line__amount_fen CHECK (amount_fen >= 0)
      );

      CREATE TABLE proposal_signature (
        id uuid NOT NULL,
        proposal_id uuid NOT NULL,
        person_id uuid NOT NULL,
        signed_at timestamptz NOT NULL,
        voided_at timestamptz,
        CONSTRAINT pk_proposal_signature PRIMARY KEY (id),
        CONSTRAINT fk_proposal_signature__proposal_id FOREIGN KEY (proposal_id) REFERENCES proposal (id),
        CONSTRAINT fk_proposal_signature__person_id FOREIGN KEY (person_id) REFERENCES person (id)
      );
      CREATE INDEX ix_proposal_signature__proposal_id ON proposal_signature (proposal_id);
      CREATE UNIQUE INDEX uq_proposal_signature__standing ON proposal_signature (proposal_id, person_id)
        WHERE voided_at IS NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE proposal_signature; DROP TABLE proposal_budget_line; DROP TABLE proposal;
      DROP TABLE funding_call; DROP TABLE fund;`);
  }
}
