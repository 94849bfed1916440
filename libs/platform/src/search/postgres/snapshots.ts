import type { Database } from '../../database/index.js';
import type { IndexName } from '../search-query.js';
import type { Entry } from './entry.js';
import type { Generation } from './generation.js';
import type { Generations } from './generations.js';
import { ACL } from './segments/documents-writer.js';
import { FreshSegment } from './segments/fresh-segment.js';
import { FrozenSegment } from './segments/frozen-segment.js';
import { PageCache } from './segments/page-cache.js';
import type { Segment } from './segments/segment.js';
import { baseReader } from './stored-segment.js';

/** An index as it is searched: its base and what was written since, up to the change `changed`. */
export interface Snapshot {
  readonly generation: Generation;
  readonly segments: readonly Segment[];
}

/** Postings that a process keeps at hand, over all indexes. */
const CACHE_BYTES = 64 << 20;

export interface Held {
  generation: Generation;
  readonly frozen: FrozenSegment;
  readonly fresh: FreshSegment;
  changed: number;
}

/**
 * The indexes as they stand in the database, held in memory and brought up to date at every look: a change that was
 * committed before the look is seen.
 */
export class Snapshots {
  private readonly held = new Map<IndexName, Held>();
  private readonly loading = new Map<IndexName, Promise<void>>();
  private readonly cache = new PageCache(CACHE_BYTES);

  constructor(
    private readonly database: Database,
    private readonly generations: Generations,
  ) {}

  /** Throws SEARCH_UNAVAILABLE where the index was never made. */
  async now(index: IndexName): Promise<Snapshot> {
    const { generation, changed } = await this.generations.live(index);
    const held = this.held.get(index);
    const isSame = held?.generation.baseTable === generation.baseTable;
    // What an open transaction has written, and may yet take back, is for its own eyes.
    if (this.database.inTransaction && !(isSame && held.changed === changed)) {
      return snapshotOf(await this.read(generation, changed));
    }
    for (;;) {
      const present = this.held.get(index);
      if (present?.generation.baseTable === generation.baseTable && present.changed >= changed) {
        present.generation = generation;
        return snapshotOf(present);
      }
      if (present && present.generation.base > generation.base) return snapshotOf(present);
      let loading = this.loading.get(index);
      if (!loading) {
        loading = this.catchUp(index, generation, changed).finally(() => this.loading.delete(index));
        this.loading.set(index, loading);
      }
      await loading;
    }
  }

  /** The whole of an index read for its own sake. */
  async read(generation: Generation, changed: number): Promise<Held> {
    const held: Held = {
      generation,
      frozen: await FrozenSegment.load(baseReader(this.database, generation), this.cache),
      fresh: new FreshSegment(generation.settings.filterable, generation.numbers, ACL),
      changed: 0,
    };
    await this.update(held, changed);
    return held;
  }

  private async catchUp(index: IndexName, generation: Generation, changed: number): Promise<void> {
    const held = this.held.get(index);
    if (held?.generation.baseTable === generation.baseTable) await this.update(held, changed);
    else this.held.set(index, await this.read(generation, changed));
  }

  /** Takes in all changes up to `changed` at least: those that the base holds already are in no row. */
  private async update(held: Held, changed: number): Promise<void> {
    const rows = await this.database.rows<{ number: number; id: string; entry: string | null }>(
      `SELECT number, id, entry FROM ${held.generation.changeTable} WHERE number > $1 ORDER BY number`,
      [held.changed],
    );
    for (const { number, id, entry } of rows) {
      held.frozen.kill(id);
      if (entry === null) held.fresh.remove(id);
      else held.fresh.add(JSON.parse(entry) as Entry);
      held.changed = number;
    }
    held.changed = Math.max(held.changed, changed);
  }
}

function snapshotOf({ generation, frozen, fresh }: Held): Snapshot {
  return { generation, segments: fresh.size > 0 ? [frozen, fresh] : [frozen] };
}
