import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a team says of itself stands in one column for each language, and the team knows the campuses of its members.
 *
 * Until now one text held both languages, often a line each: lines with a Chinese character go to `summary_zh`, the others
 * to `summary_en`. For bulk copies: all three columns have a default.
 */
export class TeamSummariesAndCampuses1764000014100 implements MigrationInterface {
  name = 'TeamSummariesAndCampuses1764000014100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE team ADD COLUMN summary_zh text NOT NULL DEFAULT '',
        ADD COLUMN summary_en text NOT NULL DEFAULT '',
        ADD COLUMN campuses text[] NOT NULL DEFAULT '{}';
      UPDATE team t SET summary_zh = coalesce(said.zh, ''), summary_en = coalesce(said.en, '')
        FROM (SELECT o.id, string_agg(line, E'\\n' ORDER BY at) FILTER (WHERE line ~ '[\\u3400-\\u9fff]') AS zh,
                     string_agg(line, E'\\n' ORDER BY at) FILTER (WHERE line !~ '[\\u3400-\\u9fff]') AS en
              FROM team o CROSS JOIN regexp_split_to_table(o.summary, E'\\n') WITH ORDINALITY AS lines (line, at)
              GROUP BY o.id) said
        WHERE said.id = t.id;
      UPDATE team t SET campuses = known.campuses
        FROM (SELECT s.team_id, array_agg(DISTINCT p.campus ORDER BY p.campus) AS campuses
              FROM team_seat s JOIN profile p ON p.person_id = s.person_id
              WHERE s.state = 'accepted' AND p.campus IS NOT NULL AND p.visibility ->> 'about' <> 'private'
              GROUP BY s.team_id) known
        WHERE known.team_id = t.id;
      ALTER TABLE team DROP COLUMN summary;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE team ADD COLUMN summary text NOT NULL DEFAULT '';
      UPDATE team SET summary = concat_ws(E'\\n', nullif(summary_zh, ''), nullif(summary_en, ''));
      ALTER TABLE team DROP COLUMN summary_zh, DROP COLUMN summary_en, DROP COLUMN campuses;
    `);
  }
}
