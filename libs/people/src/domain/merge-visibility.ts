import { FIELD_GROUPS, VISIBILITY_LEVELS, type VisibilityLevel } from './visibility.js';

type Levels = Readonly<Record<string, VisibilityLevel>>;

/** The stricter of both for each group: what one of two records of a person hid stays hidden when they become one. */
export function stricterVisibility(kept: unknown, merged: unknown): Levels {
  const [a, b] = [kept, merged] as [Levels | null, Levels | null];
  const groups = new Set<string>([...FIELD_GROUPS, ...Object.keys(a ?? {}), ...Object.keys(b ?? {})]);
  const strictness = (level: VisibilityLevel | undefined) => (level ? VISIBILITY_LEVELS.indexOf(level) : -1);
  return Object.fromEntries(
    [...groups].flatMap((group) => {
      const [one, other] = [a?.[group], b?.[group]];
      const level = strictness(one) >= strictness(other) ? one : other;
      return level ? [[group, level]] : [];
    }),
  );
}

/**
 * Levels of single fields for the one record: the stricter where both have one. Where only one of them has, the other's group
 * speaks for its field and is not seen from here: what was opened to all is left to the group (the stricter of both), and what
 * was narrowed stays with the person.
 */
export function stricterFields(kept: unknown, merged: unknown): Levels {
  const [a, b] = [(kept ?? {}) as Levels, (merged ?? {}) as Levels];
  const both = stricterVisibility(a, b);
  return Object.fromEntries(
    Object.entries(both).flatMap(([field, level]) => {
      if (a[field] && b[field]) return [[field, level]];
      return level === 'public' ? [] : [[field, 'private' as const]];
    }),
  );
}
