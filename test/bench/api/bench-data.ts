import pg from 'pg';

export const CHALLENGES = 10_000;

/** A programme, an open list and 10,000 published challenges with 300 owners and five tags each, in a few statements. */
export async function loadChallenges(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`
      INSERT INTO person (id, version, name_zh, name_en, synthetic)
        SELECT ('00000000-0000-7000-8000-' || lpad(g::text, 12, '0'))::uuid, 1, '医生' || g, 'Doctor ' || g, true
        FROM generate_series(1, 300) g;
      INSERT INTO programme (id, version, name_zh, name_en, year, team_size_min, team_size_max, starts_on, ends_on, synthetic)
        VALUES ('00000000-0000-7000-9000-000000000001', 1, '项目', 'Programme', 2026, 3, 6, '2026-01-01', '2036-12-31', true);
      INSERT INTO challenge_list (id, version, programme_id, code, kind, title_zh, title_en, opens_at, closes_at, state,
                                  ethics_checked_at, ip_checked_at, approved_at, opened_at, synthetic)
        VALUES ('00000000-0000-7000-9000-000000000002', 1, '00000000-0000-7000-9000-000000000001', 'BENCH', 'open_bid',
                '榜单', 'List', '2026-01-01', '2036-01-01', 'open', now(), now(), now(), '2026-01-01', true);
      INSERT INTO challenge (id, version, list_id, programme_id, kind, source, state, owner_person_id, title_zh, title_en,
                             summary_zh, summary_en, area, keywords, discipline_codes, department_codes, budget_fen,
                             duration_months, number, published_at, deadline_at, synthetic)
        SELECT ('00000000-0000-7000-a000-' || lpad(g::text, 12, '0'))::uuid, 1, '00000000-0000-7000-9000-000000000002',
               '00000000-0000-7000-9000-000000000001', 'open_bid', 'frontier_topic', 'open',
               ('00000000-0000-7000-8000-' || lpad((1 + g % 300)::text, 12, '0'))::uuid,
               '智能超声导航系统研究 ' || g, 'Ultrasound guidance, topic ' || g,
               repeat('面向基层医院的关键问题。', 6), repeat('A key question of county hospitals. ', 5), 'imaging',
               ARRAY['超声', '导航', 'ultrasound', 'guidance', '影像'], ARRAY['32047', '41660'], ARRAY['32.02'],
               (g % 97) * 1000000, 24, 'BENCH-' || lpad(g::text, 6, '0'),
               '2026-01-01'::timestamptz + g * interval '1 minute', '2036-01-01', true
        FROM generate_series(1, ${CHALLENGES}) g;
      ANALYZE;`);
  } finally {
    await client.end();
  }
}
