import type { Database } from '../../database/index.js';
import type { IndexName } from '../search-query.js';
import { BaseBuilder } from './base-builder.js';
import { based } from './generation.js';
import type { Generations } from './generations.js';
import type { Snapshots } from './snapshots.js';

/** Changes are held in memory by every process that searches; from so many on they go into the base. */
const FEWEST_CHANGES = 2000;
/** Or from this part of the base on, where that is more: a new base costs as much as the whole is large. */
const PART_OF_BASE = 0.1;

/** Puts what was written since into a new base. */
export class Compaction {
  constructor(
    private readonly database: Database,
    private readonly generations: Generations,
    private readonly snapshots: Snapshots,
  ) {}

  /** Compacts an index that has gathered many changes; nothing where another process is at it, or rebuilds. */
  async ifDue(index: IndexName): Promise<void> {
    const { generation } = await this.generations.live(index);
    const row = await this.database.row<{ is_due: boolean }>(
      `SELECT (SELECT count(*) FROM ${generation.changeTable}) > greatest($2::int, base_documents * $3::float8) AS is_due
         FROM search.live_generation WHERE index_name = $1`,
      [index, FEWEST_CHANGES, PART_OF_BASE],
    );
    if (!row?.is_due) return;
    try {
      await this.run(index);
    } catch (failure) {
      if ((failure as { code?: string }).code !== 'SEARCH_REBUILD_RUNNING') throw failure;
    }
  }

  /** Searches and writes go on meanwhile. Throws SEARCH_REBUILD_RUNNING. */
  async run(index: IndexName): Promise<void> {
    await this.generations.alone(index, async (client) => {
      const { generation, changed } = await this.generations.live(index);
      const { frozen, fresh, changed: included } = await this.snapshots.read(generation, changed);
      const builder = new BaseBuilder(generation);
      await builder.addSegment(frozen);
      builder.addEntries(fresh.living());
      const next = based(generation, await this.generations.nextNumber());
      try {
        await this.generations.writeBase(next, builder, client);
        await this.database.transaction(async () => {
          await this.generations.live(index, true);
          await this.database.execute(
            `INSERT INTO ${next.changeTable} SELECT * FROM ${generation.changeTable} WHERE number > $1`,
            [included],
          );
          await this.database.execute(
            'UPDATE search.live_generation SET base = $2, base_documents = $3 WHERE index_name = $1',
            [index, next.base, frozen.size - frozen.deadCount + fresh.size - fresh.deadCount],
          );
        });
      } finally {
        await this.generations.sweep(index, client);
      }
    });
  }
}
