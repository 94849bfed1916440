import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Access tokens, and the indexes that the pages for accounts need. */
export class IdentityAccess1764000001100 implements MigrationInterface {
  name = 'IdentityAccess1764000001100';

  async up(runner: QueryRunner): Promise<void> {
    // Prefix indexes: "accounts beginning with" reads a range of them instead of every row (LIKE 'x%' needs pattern_ops
    // outside of the C collation). ix_role_grant__role answers "who bears this role" without a scan of all grants.
    await runner.query(`
      CREATE TABLE api_token (
        id uuid NOT NULL,
        account_id uuid NOT NULL,
        name text NOT NULL,
        token_hash text NOT NULL,
        scopes text[] NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT pk_api_token PRIMARY KEY (id),
        CONSTRAINT fk_api_token__account_id FOREIGN KEY (account_id) REFERENCES account (id)
      );
      CREATE INDEX ix_api_token__account_id ON api_token (account_id);
      CREATE UNIQUE INDEX uq_api_token__token_hash ON api_token (token_hash);

      CREATE INDEX ix_account__login_prefix ON account (login text_pattern_ops);
      CREATE INDEX ix_person__name_zh_prefix ON person (name_zh text_pattern_ops);
      CREATE INDEX ix_person__name_en_prefix ON person (name_en text_pattern_ops);
      CREATE INDEX ix_role_grant__role ON role_grant (role, account_id) WHERE revoked_at IS NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_role_grant__role; DROP INDEX ix_person__name_en_prefix; DROP INDEX ix_person__name_zh_prefix;
      DROP INDEX ix_account__login_prefix; DROP TABLE api_token;`);
  }
}
