import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A team's groups over time: who declined to join them is not asked again. */
export class MentorGroupsOfTeam1764000006002 implements MigrationInterface {
  name = 'MentorGroupsOfTeam1764000006002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ix_mentor_group__team_id ON mentor_group (team_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_mentor_group__team_id');
  }
}
