import pg from 'pg';

const AREAS = [
  ['imaging', '医学影像', 'Medical imaging', '超声', 'ultrasound'],
  ['rehabilitation', '康复工程', 'Rehabilitation engineering', '康复', 'rehabilitation'],
  ['robotics', '手术机器人', 'Surgical robots', '机器人', 'robot'],
  ['digital-health', '数字医疗', 'Digital health', '数据', 'data'],
  ['biomaterials', '生物材料', 'Biomaterials', '材料', 'materials'],
] as const;

const values = AREAS.map((texts, at) => `(${at}, ${texts.map((text) => `'${text}'`).join(', ')})`).join(', ');

/** Adds an open list with `count` published challenges in five areas to a database that has been migrated. */
export async function addManyChallenges(url: string, count: number): Promise<void> {
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
                             summary_zh, summary_en, area, area_zh, area_en, keywords, discipline_codes, department_codes,
                             budget_fen, duration_months, number, published_at, deadline_at, synthetic)
        SELECT ('00000000-0000-7000-a000-' || lpad(g::text, 12, '0'))::uuid, 1, '00000000-0000-7000-9000-000000000002',
               '00000000-0000-7000-9000-000000000001', 'open_bid', 'frontier_topic', 'open',
               ('00000000-0000-7000-8000-' || lpad((1 + g % 300)::text, 12, '0'))::uuid,
               a.word_zh || '关键技术研究 ' || g, 'A key question of ' || a.word_en || ', topic ' || g,
               repeat('面向基层医院的关键问题。', 6), repeat('A key question of county hospitals. ', 5), a.key, a.zh, a.en,
               ARRAY[a.word_zh, a.word_en], ARRAY['32047', '41660'], ARRAY['32.02'],
               (g % 97) * 1000000, 24, 'BENCH-' || lpad(g::text, 6, '0'),
               '2026-01-01'::timestamptz + g * interval '1 minute', '2036-01-01', true
        FROM generate_series(1, ${count}) g
        JOIN (VALUES ${values}) AS a (at, key, zh, en, word_zh, word_en) ON a.at = g % ${AREAS.length};
      ANALYZE;`);
  } finally {
    await client.end();
  }
}
