import { CHALLENGE_SORTS, ChallengesReadModel, type ChallengeSort } from '@jiebang/challenges';
import { newId } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { challengePageSql } from '../../libs/challenges/src/persistence/challenge-page-sql.js';
import { addPerson } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const ROWS = 10_000;
const PAGE = 20;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Plan[];
}

const nodes = (plan: Plan): string[] => [plan['Node Type'], ...(plan.Plans ?? []).flatMap(nodes)];

describe('pages of the public list of challenges', () => {
  const now = new Date('2026-03-02T01:00:00.000Z');
  let test: TestApp;
  let database: Database;
  const programmeId = newId();
  const listId = newId();

  beforeAll(async () => {
    test = await startTestApp({ now });
    database = test.app.get(Database);
    const { personId } = await addPerson(test, 'Owner', 'clinician');
    await database.rows(
      `INSERT INTO programme (id, version, name_zh, name_en, year, team_size_min, team_size_max, starts_on, ends_on)
       VALUES ($1, 1, 'P', 'P', 2026, 3, 6, '2026-01-01', '2026-12-31')`,
      [programmeId],
    );
    await database.rows(
      `INSERT INTO challenge_list (id, version, programme_id, code, kind, title_zh, title_en, opens_at, closes_at, state,
                                   ethics_checked_at, ip_checked_at, approved_at, opened_at)
       VALUES ($1, 1, $2, 'BULK', 'open_bid', 'L', 'L', $3::timestamptz - interval '1 day',
               $3::timestamptz + interval '1 day', 'open', $3, $3, $3, $3)`,
      [listId, programmeId, now],
    );
    await database.rows(
      `INSERT INTO challenge (id, version, list_id, programme_id, kind, source, state, owner_person_id, title_zh,
                              title_en, area, discipline_codes, budget_fen, number, published_at, deadline_at)
       SELECT gen_random_uuid(), 1, $1, $2, 'open_bid', 'joint_lab', 'open', $3, 'T' || i, 'T' || i, 'a' || i % 50,
              ARRAY['320'], nullif(i % 200, 0) * 100, 'BULK-' || lpad(i::text, 5, '0'),
              $4::timestamptz - i / 7 * interval '1 second', $4::timestamptz + (1 + i / 5) * interval '1 second'
       FROM generate_series(1, ${ROWS}) AS i`,
      [listId, programmeId, personId, now],
    );
    await database.rows('VACUUM ANALYZE challenge');
  }, 60_000);

  afterAll(() => test.close());

  const explain = async (sort: ChallengeSort, filter: object, after: readonly [unknown, unknown] | null) => {
    const { sql, parameters } = challengePageSql(filter, sort, PAGE, after, now);
    const [row] = await database.rows<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`,
      parameters,
    );
    const plan = row?.['QUERY PLAN'][0].Plan;
    if (!plan) throw new Error('no plan');
    return { kinds: nodes(plan), blocks: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] };
  };

  const deepCursor = async (sort: ChallengeSort) => {
    const reads = test.app.get(ChallengesReadModel);
    let after: string | null = null;
    // 99 steps of 100 rows come to the same place as 495 pages of 20.
    for (let step = 0; step < 99; step += 1) {
      after = (await reads.challengePage({}, sort, { first: 100, after })).cursors.at(-1) ?? null;
    }
    return JSON.parse(Buffer.from(after ?? '', 'base64url').toString('utf8')) as [unknown, unknown];
  };

  it.each(CHALLENGE_SORTS)('by %s read one index from the cursor on, as deep as you like', async (sort) => {
    const first = await explain(sort, {}, null);
    const deep = await explain(sort, {}, await deepCursor(sort));
    for (const { kinds } of [first, deep]) {
      expect(kinds.filter((kind) => kind !== 'Limit')).not.toContain('Sort');
      expect(kinds).not.toContain('Seq Scan');
      expect(kinds).not.toContain('Bitmap Heap Scan');
    }
    // A page may straddle a leaf of the index and a few blocks of the table more; a walk would read hundreds.
    expect(deep.blocks).toBeLessThanOrEqual(Math.ceil(first.blocks * 1.2) + 6);
  });

  it('within an area, a programme or a list begin at the cursor too', async () => {
    for (const filter of [{ area: 'a7' }, { programmeId }, { listId }]) {
      const { kinds, blocks } = await explain('PUBLISHED', filter, null);
      expect(kinds).not.toContain('Seq Scan');
      expect(blocks).toBeLessThan(120);
    }
  });

  it('walk over every row exactly once in every order', async () => {
    const reads = test.app.get(ChallengesReadModel);
    for (const sort of CHALLENGE_SORTS) {
      const seen = new Set<string>();
      let after: string | null = null;
      for (let pages = 0; pages < ROWS / 100; pages += 1) {
        const page = await reads.challengePage({ state: 'open' }, sort, { first: 100, after });
        for (const { id } of page.rows) seen.add(id);
        after = page.cursors.at(-1) ?? null;
        expect(page.hasNextPage).toBe(pages < ROWS / 100 - 1);
      }
      expect(seen.size).toBe(ROWS);
    }
  });
});
