import { FIELD_GROUPS, VISIBILITY_LEVELS, type VisibilityLevel } from './profile.js';

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
