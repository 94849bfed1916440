import DataLoader from 'dataloader';
import type { GraphqlContext } from './graphql-context.js';

/**
 * Loads by key in batches, one batch and one cache a request, so that a list of twenty with owners asks for owners once.
 * Subclass it as a provider and implement `batch`.
 */
export abstract class BatchLoader<Key, Value> {
  private readonly perRequest = new WeakMap<GraphqlContext, DataLoader<Key, Value>>();

  /** Values for distinct keys; a key that is missing from the map gives `absent()`. */
  protected abstract batch(keys: readonly Key[], context: GraphqlContext): Promise<ReadonlyMap<Key, Value>>;

  /** What stands for a key without a value: null for one-to-one loaders, an empty list for one-to-many ones. */
  protected abstract absent(): Value;

  load(context: GraphqlContext, key: Key): Promise<Value> {
    return this.of(context).load(key);
  }

  private of(context: GraphqlContext): DataLoader<Key, Value> {
    let loader = this.perRequest.get(context);
    if (!loader) {
      loader = new DataLoader(async (keys: readonly Key[]) => {
        const found = await this.batch(keys, context);
        return keys.map((key) => found.get(key) ?? this.absent());
      });
      this.perRequest.set(context, loader);
    }
    return loader;
  }
}

/** Rows by a key of theirs, for one-to-one loaders. */
export function byKey<Row, Key>(rows: readonly Row[], key: (row: Row) => Key): Map<Key, Row> {
  return new Map(rows.map((row) => [key(row), row]));
}

/** Rows gathered by a key of theirs, in their order, for one-to-many loaders. */
export function groupedBy<Row, Key>(rows: readonly Row[], key: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
