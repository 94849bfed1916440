import type { Id } from '@jiebang/kernel';

/** A first group of a code: `3203020` and `320.30` share `320`; NSFC codes their letter and two digits. */
const field = (code: string) => code.slice(0, 3);

/**
 * Candidates by how near they are to an outcome's disciplines: an equal code counts four times a common field. Among equals
 * the order of ids stands, so that two readings propose the same people.
 */
export function rankedCandidates(
  disciplineCodes: readonly string[],
  personIds: readonly Id[],
  profiles: readonly { readonly personId: Id; readonly disciplineCodes: readonly string[] }[],
): readonly Id[] {
  const codes = new Set(disciplineCodes);
  const fields = new Set(disciplineCodes.map(field));
  const near = new Map(
    profiles.map(({ personId, disciplineCodes: theirs }) => [
      personId,
      4 * theirs.filter((code) => codes.has(code)).length +
        theirs.filter((code) => fields.has(field(code))).length,
    ]),
  );
  const nearness = (id: Id) => near.get(id) ?? -1;
  return [...personIds].sort((a, b) => nearness(b) - nearness(a) || (a < b ? -1 : 1));
}
