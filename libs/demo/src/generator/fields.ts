import type { Bilingual } from '@jiebang/kernel';
import { capabilityServiceNameEn, synonymGroup } from '@jiebang/vocabulary';
import rows from '../facts/fields.json' with { type: 'json' };

/** What the people of a department know: the pool that their profiles are drawn from. */
export interface Field {
  readonly key: string;
  readonly disciplineCodes: readonly string[];
  readonly terms: readonly Bilingual[];
  readonly methods: readonly Bilingual[];
  readonly instruments: readonly Bilingual[];
}

const byKey: ReadonlyMap<string, Field> = new Map(
  rows.map((row) => [
    row.key,
    {
      key: row.key,
      disciplineCodes: row.disciplineCodes,
      terms: row.terms.map(termOf),
      methods: row.methods.map(termOf),
      instruments: row.services.map((zh) => ({ zh, en: capabilityServiceNameEn(zh) ?? zh })),
    },
  ]),
);

/** All fields, in the order of the seed file. */
export const fields: readonly Field[] = [...byKey.values()];

/** The field with this key; throws a RangeError where there is none. */
export function fieldOf(key: string): Field {
  const field = byKey.get(key);
  if (!field) throw new RangeError(`no field ${key}`);
  return field;
}

/** The vocabulary's term in both languages; throws a RangeError for a word that the vocabulary does not have. */
function termOf(zh: string): Bilingual {
  const group = synonymGroup(zh);
  if (!group) throw new RangeError(`not in the vocabulary: ${zh}`);
  return { zh, en: group.en };
}
