import { groupOf, type ProfileField } from '../domain/visibility.js';

/**
 * A condition: the field of the profile in alias `p` is shown to somebody who sees these levels, or is the person. The same
 * rule as `projectProfile`: a field's own level, else its group's. `levels` and `personId` are parameters of the statement.
 */
export function seen(p: string, field: ProfileField, levels: string, personId: string | null): string {
  const level = `coalesce(${p}.field_visibility->>'${field}', ${p}.visibility->>'${groupOf(field)}')`;
  const shown = `${level} = ANY(${levels}::text[])`;
  return personId === null ? shown : `(${shown} OR ${p}.person_id = ${personId}::uuid)`;
}
