import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';

interface Transaction {
  readonly runner: QueryRunner;
  readonly client: PoolClient;
  readonly afterCommit: (() => void | Promise<void>)[];
}

const current = new AsyncLocalStorage<Transaction>();
const statementNames = new Map<string, string>();

function statementName(sql: string): string {
  let name = statementNames.get(sql);
  if (!name) {
    name = createHash('sha256').update(sql).digest('hex').slice(0, 24);
    statementNames.set(sql, name);
  }
  return name;
}

/**
 * The database as use cases and read models see it. Inside `transaction` every call joins that transaction by itself
 * (AsyncLocalStorage), so that nobody hands a manager around.
 */
@Injectable()
export class Database {
  constructor(readonly dataSource: DataSource) {}

  /** TypeORM's manager: the transaction's own inside one, else one that commits each statement. */
  get manager(): EntityManager {
    return current.getStore()?.runner.manager ?? this.dataSource.manager;
  }

  get inTransaction(): boolean {
    return current.getStore() !== undefined;
  }

  /** The pool below; for COPY, LISTEN and figures only. */
  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  /** Rows of a SQL statement with `$1` parameters, as plain objects with the columns' own names. */
  async rows<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const transaction = current.getStore();
    const runner = transaction?.client ?? this.pool;
    const result = await runner.query<Row>(sql, [...parameters]);
    return result.rows;
  }

  /** Like `rows`, planned once a connection: for hot reads whose text is one of a few. */
  async prepared<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const runner = current.getStore()?.client ?? this.pool;
    const result = await runner.query<Row>({ name: statementName(sql), text: sql, values: [...parameters] });
    return result.rows;
  }

  /**
   * Like `prepared`, but the server sends all rows as one JSON text. On a page of wide rows that costs half the processor
   * time here, because JSON.parse replaces the driver's work on every value. Instants arrive as ISO strings.
   */
  async preparedAsJson<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const text = `SELECT coalesce(json_agg(r), '[]')::text AS page FROM (${sql}) AS r`;
    const [result] = await this.prepared<{ page: string }>(text, parameters);
    return JSON.parse(result?.page ?? '[]') as Row[];
  }

  /** The first row or null. */
  async row<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row | null> {
    return (await this.rows<Row>(sql, parameters))[0] ?? null;
  }

  /** Runs a statement and returns how many rows it touched. */
  async execute(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    const runner = current.getStore()?.client ?? this.pool;
    return (await runner.query(sql, [...parameters])).rowCount ?? 0;
  }

  /**
   * Runs `work` in one transaction, or in the one that is open. Rolls back on any throw. What was given to
   * `afterCommit` runs after the outermost commit, and never on a rollback.
   */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (current.getStore()) return work();
    const runner = this.dataSource.createQueryRunner();
    const afterCommit: Transaction['afterCommit'] = [];
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      const result = await current.run({ runner, client, afterCommit }, work);
      await runner.commitTransaction();
      for (const act of afterCommit) await act();
      return result;
    } catch (failure) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw failure;
    } finally {
      await runner.release();
    }
  }

  /** Runs `act` after the commit of the open transaction; at once where none is open. */
  afterCommit(act: () => void | Promise<void>): void {
    const transaction = current.getStore();
    if (transaction) transaction.afterCommit.push(act);
    else void act();
  }

  /** Takes an advisory lock on `name` until the transaction ends. Throws outside of one. */
  async lock(name: string): Promise<void> {
    if (!this.inTransaction) throw new Error('lock needs a transaction');
    await this.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  }
}
