import type { KeyKind } from '@jiebang/kernel';
import { departmentCodesUnder, disciplineCodesUnder } from '../domain/codes.js';
import type { ChallengeState } from '../domain/challenge-lifecycle.js';
import type { ChallengeFilter, ChallengeRecord, ChallengeSort } from '../lists/challenges.read-model.js';

/** The columns of a ChallengeRecord. `$1` is now: what is stored as open is closed from its deadline on. */
export const CHALLENGE = `c.id, c.list_id AS "listId", c.programme_id AS "programmeId", c.kind, c.source, c.number,
  CASE WHEN c.state = 'open' AND c.deadline_at <= $1::timestamptz THEN 'closed' ELSE c.state END AS state,
  c.owner_person_id AS "ownerPersonId", c.title_zh AS "titleZh", c.title_en AS "titleEn",
  c.summary_zh AS "summaryZh", c.summary_en AS "summaryEn", c.area, c.area_zh AS "areaZh", c.area_en AS "areaEn",
  c.keywords, c.discipline_codes AS "disciplineCodes", c.department_codes AS "departmentCodes", c.targets,
  c.budget_fen AS "budgetFen", c.duration_months AS "durationMonths", c.provenance,
  c.need_id AS "needId", c.published_at AS "publishedAt", c.deadline_at AS "deadlineAt", c.synthetic, c.version`;

/** The public list shows every owner: they come along instead of being asked for again. */
const OWNER = `json_build_object('id', p.id, 'nameZh', p.name_zh, 'nameEn', p.name_en, 'synthetic', p.synthetic)`;

interface Order {
  /** The sort key exactly as its index has it. */
  readonly key: string;
  readonly cast: string;
  readonly kind: KeyKind;
  readonly direction: 'ASC' | 'DESC';
  readonly value: (row: ChallengeRecord) => string | number;
}

const instant = (value: Date | null) => value?.toISOString() ?? '';

/** Each order is total by the id, and has an index of its own: see the migration. */
export const ORDERS: Readonly<Record<ChallengeSort, Order>> = {
  PUBLISHED: {
    key: 'c.published_at',
    cast: 'timestamptz',
    kind: 'instant',
    direction: 'DESC',
    value: ({ publishedAt }) => instant(publishedAt),
  },
  DEADLINE: {
    key: 'c.deadline_at',
    cast: 'timestamptz',
    kind: 'instant',
    direction: 'ASC',
    value: ({ deadlineAt }) => instant(deadlineAt),
  },
  BUDGET: {
    key: 'coalesce(c.budget_fen, -1)',
    cast: 'bigint',
    kind: 'integer',
    direction: 'DESC',
    value: ({ budgetFen }) => budgetFen ?? -1,
  },
  NUMBER: {
    key: 'c.number',
    cast: 'text',
    kind: 'text',
    direction: 'ASC',
    value: ({ number }) => number ?? '',
  },
};

const OPEN = `(c.state = 'open' AND c.deadline_at > $1::timestamptz)`;
const CLOSED = `(c.state = 'closed' OR (c.state = 'open' AND c.deadline_at <= $1::timestamptz))`;

/** One page of published challenges as SQL with its parameters. Equal filters by kind give equal text, to be prepared. */
export function challengePageSql(
  filter: ChallengeFilter,
  sort: ChallengeSort,
  first: number,
  after: readonly [key: unknown, id: unknown] | null,
  now: Date,
): { readonly sql: string; readonly parameters: readonly unknown[] } {
  const parameters: unknown[] = [now];
  const conditions = ['c.published_at IS NOT NULL'];
  const where = (value: unknown, condition: (place: string) => string) => {
    if (value == null) return;
    parameters.push(value);
    conditions.push(condition(`$${parameters.length}`));
  };
  where(filter.listId, (p) => `c.list_id = ${p}`);
  where(filter.programmeId, (p) => `c.programme_id = ${p}`);
  where(filter.area, (p) => `c.area = ${p}`);
  where(filter.kind, (p) => `c.kind = ${p}`);
  where(
    filter.disciplineCode && disciplineCodesUnder(filter.disciplineCode),
    (p) => `c.discipline_codes && ${p}`,
  );
  where(
    filter.departmentCode && departmentCodesUnder(filter.departmentCode),
    (p) => `c.department_codes && ${p}`,
  );
  const several = (values: readonly unknown[] | null | undefined) => (values?.length ? values : null);
  where(several(filter.areas), (p) => `c.area = ANY(${p})`);
  where(several(filter.kinds), (p) => `c.kind = ANY(${p})`);
  where(several(filter.disciplineCodes?.flatMap(disciplineCodesUnder)), (p) => `c.discipline_codes && ${p}`);
  where(several(filter.departmentCodes?.flatMap(departmentCodesUnder)), (p) => `c.department_codes && ${p}`);
  where(filter.budgetMin, (p) => `c.budget_fen >= ${p}`);
  where(filter.budgetMax, (p) => `c.budget_fen <= ${p}`);
  where(filter.deadlineBefore, (p) => `c.deadline_at < ${p}`);
  const inState = (states: readonly ChallengeState[]) => {
    const stored = states.filter((state) => state !== 'open' && state !== 'closed');
    const any = [
      ...(states.includes('open') ? [OPEN] : []),
      ...(states.includes('closed') ? [CLOSED] : []),
      ...(stored.length > 0 ? [`c.state = ANY($${parameters.push(stored)})`] : []),
    ];
    conditions.push(any.length === 1 ? (any[0] ?? '') : `(${any.join(' OR ')})`);
  };
  if (filter.state) inState([filter.state]);
  if (filter.states?.length) inState(filter.states);
  const { key, cast, direction } = ORDERS[sort];
  if (after) {
    parameters.push(...after);
    const at = parameters.length;
    conditions.push(`(${key}, c.id) ${direction === 'ASC' ? '>' : '<'} ($${at - 1}::${cast}, $${at}::uuid)`);
  }
  parameters.push(first + 1);
  const sql = `SELECT ${CHALLENGE}, ${OWNER} AS owner
    FROM challenge c JOIN person p ON p.id = c.owner_person_id WHERE ${conditions.join(' AND ')}
    ORDER BY ${key} ${direction}, c.id ${direction} LIMIT $${parameters.length}`;
  return { sql, parameters };
}
