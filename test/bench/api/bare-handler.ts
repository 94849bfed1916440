import Fastify from 'fastify';
import pg from 'pg';

/**
 * The reference: what a page of challenges costs when nothing but Fastify and pg stands between. Same rows, same fields,
 * same database; no language, no schema, no viewer.
 */
const PAGE = `
  SELECT c.id, c.number, c.title_zh AS "titleZh", c.title_en AS "titleEn", c.keywords, c.state, c.budget_fen AS "budgetFen",
         c.deadline_at AS "deadlineAt", c.published_at AS "publishedAt", p.id AS "ownerId", p.name_zh AS "ownerNameZh",
         p.name_en AS "ownerNameEn"
  FROM challenge c JOIN person p ON p.id = c.owner_person_id
  WHERE c.published_at IS NOT NULL ORDER BY c.published_at DESC, c.id DESC LIMIT 20`;

/** Serves the page on a free port and prints the port. */
export async function serveBarePage(): Promise<void> {
  const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
  const http = Fastify();
  http.post('/page', async () => {
    const { rows } = await pool.query({ name: 'page', text: PAGE });
    return { nodes: rows };
  });
  await http.listen({ port: 0, host: '127.0.0.1' });
  const address = http.server.address();
  process.stdout.write(`port ${typeof address === 'object' && address ? address.port : 0}\n`);
}
