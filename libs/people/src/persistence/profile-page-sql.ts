import { decodeCursor, invalidInput, isId, type PageRequest } from '@jiebang/kernel';
import type { ProfileFilter, ProfileSort } from '../people.read-model.js';
import type { ProfileField } from '../domain/visibility.js';
import { PROFILE_COLUMNS, PROFILE_FROM } from './profile-sql.js';
import { seen } from './visibility-sql.js';

/**
 * A page of profiles, each with the text of its sort key as `key`: JavaScript's dates would lose the microseconds, and rows
 * with them. Names are read where identity keeps them, so that the list is right after a change of name.
 */
export function profilePageSql(
  filter: ProfileFilter,
  sort: ProfileSort,
  { first, after }: PageRequest,
  today: string,
): { readonly sql: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [];
  const given = (value: unknown) => `$${values.push(value)}`;
  const where: string[] = [];
  const shown = (field: ProfileField) => seen('p', field, given(filter.levels), null);
  if (filter.kind) where.push(`p.kind = ${given(filter.kind)}`);
  if (filter.disciplineCodes) {
    where.push(`p.discipline_codes && ${given(filter.disciplineCodes)}::text[]`, shown('disciplineCodes'));
  }
  if (filter.campus) where.push(`p.campus = ${given(filter.campus)}`, shown('campus'));
  if (filter.organisationIds) {
    where.push(`EXISTS (SELECT FROM affiliation a WHERE a.person_id = p.person_id
      AND (a.ended_on IS NULL OR a.ended_on >= ${given(today)}::date)
      AND a.organisation_id = ANY(${given(filter.organisationIds)}::uuid[]))`);
  }
  const byName = sort === 'name';
  const [key, type] = byName ? ['h.name_en', 'text'] : ['p.updated_at', 'timestamptz'];
  if (after) {
    const keys = cursorKeys(after, sort);
    where.push(
      `(${key}, p.person_id) ${byName ? '>' : '<'} (${given(keys.key)}::${type}, ${given(keys.personId)}::uuid)`,
    );
  }
  const order = byName ? `${key}, p.person_id` : `${key} DESC, p.person_id DESC`;
  const sql = `SELECT ${PROFILE_COLUMNS}, ${key}::text AS key
    FROM ${PROFILE_FROM}${byName ? ' JOIN person h ON h.id = p.person_id' : ''}
    ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
    ORDER BY ${order} LIMIT ${given(first + 1)}`;
  return { sql, values };
}

/** Throws INVALID_INPUT for a cursor that was not made by this list in this order. */
function cursorKeys(after: string, sort: ProfileSort): { readonly key: string; readonly personId: string } {
  const [madeBy, key, personId] = decodeCursor(after, 3);
  const isTime = sort === 'name' || !Number.isNaN(Date.parse(String(key)));
  if (madeBy === sort && typeof key === 'string' && isTime && isId(personId)) return { key, personId };
  const message = { zh: '分页游标不属于该排序。', en: 'The page cursor belongs to another order.' };
  throw invalidInput([{ path: 'after', code: 'BAD_CURSOR', message }]);
}
