/*
 * Each statement gives (a, b, kind, reason, origin) with a < b. $1: ids of the people among whom, as uuid[].
 */

/** Declared by either and not withdrawn. */
export const DECLARED_AMONG = `
  SELECT least(c.declarer_person_id, c.other_person_id) AS a, greatest(c.declarer_person_id, c.other_person_id) AS b,
         c.kind, c.reason, 'declared' AS origin
  FROM declared_conflict c
  JOIN unnest($1::uuid[]) AS one(id) ON one.id = c.declarer_person_id
  JOIN unnest($1::uuid[]) AS two(id) ON two.id = c.other_person_id
  WHERE c.withdrawn_at IS NULL`;

/** Evidence of the same reference: a project makes colleagues, anything else co-authors. */
const SHARED = `
  SELECT e.person_id AS a, f.person_id AS b,
         CASE WHEN 'project' IN (e.kind, f.kind) THEN 'joint_project' ELSE 'coauthor' END AS kind,
         e.ref || ' (' || least(e.year, f.year) || ')' AS reason
  FROM evidence_item e JOIN evidence_item f ON f.ref = e.ref AND f.person_id > e.person_id`;

const ONE_A_PAIR = `SELECT a, b, kind, min(reason) AS reason, 'computed' AS origin`;

/** $2: first year that counts. */
export const SHARED_AMONG = `${ONE_A_PAIR} FROM (${SHARED}
  JOIN unnest($1::uuid[]) AS one(id) ON one.id = e.person_id
  JOIN unnest($1::uuid[]) AS two(id) ON two.id = f.person_id
  WHERE least(e.year, f.year) >= $2) AS shared GROUP BY a, b, kind`;

/** The same of one person ($1, uuid) with anybody. The union lets both halves start from the person's few rows. */
export const SHARED_OF_ONE = `${ONE_A_PAIR} FROM (
  ${SHARED} WHERE e.person_id = $1 AND least(e.year, f.year) >= $2
  UNION ALL ${SHARED} WHERE f.person_id = $1 AND least(e.year, f.year) >= $2) AS shared GROUP BY a, b, kind`;

/** A common department, now ($2: today); the reason is its name. */
export const SAME_DEPARTMENT_AMONG = `
  SELECT x.person_id AS a, y.person_id AS b, 'affiliation' AS kind, min(o.name_zh) AS reason, 'computed' AS origin
  FROM affiliation x
  JOIN affiliation y ON y.organisation_id = x.organisation_id AND y.person_id > x.person_id
  JOIN organisation o ON o.id = x.organisation_id AND o.kind IN ('department', 'hospital_department')
  JOIN unnest($1::uuid[]) AS one(id) ON one.id = x.person_id
  JOIN unnest($1::uuid[]) AS two(id) ON two.id = y.person_id
  WHERE (x.ended_on IS NULL OR x.ended_on >= $2::date) AND (y.ended_on IS NULL OR y.ended_on >= $2::date)
  GROUP BY x.person_id, y.person_id`;

/** How many references two people share, of any year. */
export const COLLABORATIONS_AMONG = `
  SELECT e.person_id AS a, f.person_id AS b, count(DISTINCT e.ref) AS count
  FROM evidence_item e JOIN evidence_item f ON f.ref = e.ref AND f.person_id > e.person_id
  JOIN unnest($1::uuid[]) AS one(id) ON one.id = e.person_id
  JOIN unnest($1::uuid[]) AS two(id) ON two.id = f.person_id
  GROUP BY 1, 2 ORDER BY 1, 2`;
