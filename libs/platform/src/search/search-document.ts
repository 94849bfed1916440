/** What an attribute may hold. Nested objects may be kept in a document, but are neither searched nor filtered. */
export type SearchValue = string | number | boolean | null | readonly (string | number | boolean)[];

/** One entity as the index knows it: a projection, made anew from the present state at every change. */
export interface SearchDocument {
  /** Letters, digits, `-` and `_`, at most 511 characters: a UUID. */
  readonly id: string;
  /** Rises with every change of the entity; an engine may refuse a lower one. */
  readonly rev: number;
  /** Who may see it; nobody where empty. */
  readonly acl: readonly string[];
  /** Typed pinyin of the names, "zhangwei" and "zw": searched without forgiving mistakes. */
  readonly py?: readonly string[];
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  readonly [attribute: string]: unknown;
}

/** What is wrong with a document, or null. One bad document fails its whole batch, in both engines. */
export function documentProblem(document: SearchDocument, numbers: readonly string[]): string | null {
  const { id, rev, acl } = document;
  if (typeof id !== 'string' || !/^[\w-]{1,511}$/.test(id)) return `not an id: ${JSON.stringify(id)}`;
  if (!Number.isSafeInteger(rev)) return `${id}: rev is not an integer`;
  if (!Array.isArray(acl) || !acl.every((entry) => typeof entry === 'string'))
    return `${id}: acl is not a list`;
  for (const attribute of numbers) {
    const value = document[attribute];
    if (value != null && !Number.isFinite(value)) return `${id}: ${attribute} is not a number`;
  }
  return null;
}

/** The single values of an attribute: none, one or several. Nested objects give none. */
export function valuesOf(value: unknown): readonly (string | number | boolean)[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((member) => ['string', 'number', 'boolean'].includes(typeof member)) as (
    string | number | boolean
  )[];
}
