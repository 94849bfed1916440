/** Named features (methods, instruments) of mentors as numbers: mentor i has id[start[i] .. start[i + 1]), each once. */
export interface FeatureRows {
  readonly idOf: ReadonlyMap<string, number>;
  readonly start: Int32Array;
  readonly id: Int32Array;
}

/** @param keyOf what a name counts as; names with one key are one feature. */
export function featureRows(
  lists: readonly (readonly string[])[],
  keyOf: (name: string) => string,
): FeatureRows {
  const idOf = new Map<string, number>();
  const start = new Int32Array(lists.length + 1);
  const ids: number[] = [];
  lists.forEach((list, row) => {
    for (const key of new Set(list.map(keyOf))) {
      let id = idOf.get(key);
      if (id === undefined) idOf.set(key, (id = idOf.size));
      ids.push(id);
    }
    start[row + 1] = ids.length;
  });
  return { idOf, start, id: Int32Array.from(ids) };
}

/** Features that a team wants, with the names that it used. */
export class WantedFeatures {
  private readonly nameOf = new Map<number, string>();
  private readonly isWanted: Uint8Array;
  private readonly wanted: number;

  constructor(
    private readonly rows: FeatureRows,
    names: readonly string[],
    keyOf: (name: string) => string,
  ) {
    const keys = new Map<string, string>();
    for (const name of names) if (!keys.has(keyOf(name))) keys.set(keyOf(name), name);
    this.wanted = keys.size;
    this.isWanted = new Uint8Array(rows.idOf.size);
    for (const [key, name] of keys) {
      const id = rows.idOf.get(key);
      if (id === undefined) continue;
      this.nameOf.set(id, name);
      this.isWanted[id] = 1;
    }
  }

  /** Ids of those that any mentor has. */
  get ids(): Iterable<number> {
    return this.nameOf.keys();
  }

  get count(): number {
    return this.wanted;
  }

  /** Share of the wanted features that the mentor has, 0..1; undefined when none is wanted. */
  share(mentor: number): number | undefined {
    if (this.wanted === 0) return undefined;
    const { start, id } = this.rows;
    let shared = 0;
    for (let at = start[mentor]!; at < start[mentor + 1]!; at++) if (this.isWanted[id[at]!] === 1) shared++;
    return shared / this.wanted;
  }

  /** Those that the mentor has, as the team names them and in its order. */
  sharedWith(mentor: number): string[] {
    const { start, id } = this.rows;
    const has = new Set(id.subarray(start[mentor]!, start[mentor + 1]!));
    return [...this.nameOf].filter(([feature]) => has.has(feature)).map(([, name]) => name);
  }
}
