import { Injectable } from '@nestjs/common';
import type { DomainError, Id } from '@jiebang/kernel';
import { Database } from '../database/index.js';
import { chosenValue, defaultChoice, type Choice } from './choices.js';
import type { OwnRow, PersonColumn } from './person-reference.js';
import { PersonReferenceRegistry } from './person-references.registry.js';
import { RowJournal } from './row-journal.js';
import type { LaterChange, RowChange, RowJson } from './row-change.js';

/** Who becomes one with whom. */
export interface Pair {
  /** Whose id goes. */
  readonly mergedId: Id;
  readonly keptId: Id;
}

/** Values chosen by `table.column`; what is missing is decided by `defaultChoice`. */
export type Choices = Readonly<Record<string, Choice>>;

/** What both people have of a kind that a person has once. */
export interface ComparedRows {
  readonly own: OwnRow;
  readonly kept: RowJson | null;
  readonly merged: RowJson | null;
}

/** How many rows of a kind would go over. */
export interface MovedCount {
  readonly column: PersonColumn;
  readonly count: number;
}

/**
 * Makes everything that points at one person point at another, through the columns that the contexts registered, and takes
 * it back. The one mechanism for all contexts: no context changes a person's id by itself. Runs inside a transaction.
 */
@Injectable()
export class PersonMover {
  constructor(
    private readonly registry: PersonReferenceRegistry,
    private readonly database: Database,
  ) {}

  /** What both are in and cannot both leave by becoming one. */
  async obstacles({ mergedId, keptId }: Pair): Promise<readonly DomainError[]> {
    const found: DomainError[] = [];
    for (const { error, sql } of this.registry.obstacles()) {
      const rows = await this.database.rows<{ what: string }>(sql, [mergedId, keptId]);
      found.push(...rows.map(({ what }) => error({ what })));
    }
    return found;
  }

  /** What would go over, in figures; kinds without a row are left out. */
  async counts(mergedId: Id): Promise<readonly MovedCount[]> {
    const counts: MovedCount[] = [];
    for (const column of this.registry.columns()) {
      const owner = column.points === 'account' ? 'IN (SELECT id FROM account WHERE person_id = $1)' : '= $1';
      const [row] = await this.database.rows<{ count: number }>(
        `SELECT count(*)::int AS count FROM ${column.table} r WHERE r.${column.column} ${owner}`,
        [mergedId],
      );
      if (row && row.count > 0) counts.push({ column, count: row.count });
    }
    return counts;
  }

  /** Both people's rows of each kind that a person has once; null where one has none. Locks nothing. */
  async compare({ mergedId, keptId }: Pair): Promise<readonly ComparedRows[]> {
    const compared: ComparedRows[] = [];
    for (const own of this.registry.own()) {
      const { table, column } = own;
      const rows = await this.database.rows<{ row: RowJson }>(
        `SELECT to_jsonb(r) AS row FROM ${table} r WHERE r.${column} = ANY($1::uuid[])`,
        [[mergedId, keptId]],
      );
      const of = (id: Id) => rows.find(({ row }) => row[column] === id)?.row ?? null;
      compared.push({ own, kept: of(keptId), merged: of(mergedId) });
    }
    return compared;
  }

  /** Whether `table.column` names a field whose value may be chosen. */
  maySet(field: string): boolean {
    return this.registry
      .own()
      .some(({ table, fields }) =>
        fields.some(({ column, join }) => `${table}.${column}` === field && join === undefined),
      );
  }

  /** Carries everything over and returns what was done to which row, in order. */
  async move(pair: Pair, choices: Choices): Promise<readonly RowChange[]> {
    const journal = new RowJournal(this.database);
    const owns = this.registry.own();
    for (const own of owns) await this.fillOwn(journal, own, pair, choices);
    const accounts = await this.accountsOf(pair);
    for (const column of this.registry.columns()) {
      if (column.points !== 'account') await this.moveColumn(journal, column, pair);
      else if (accounts) await this.moveColumn(journal, column, accounts);
    }
    // Children before parents: what a row leaves behind could point at it.
    for (const own of owns.toReversed()) await this.leaveOwn(journal, own, pair);
    return journal.changes;
  }

  /** Takes changes back, the last first. Returns what stands in the way; the caller rolls back when there is anything. */
  async restore(changes: readonly RowChange[]): Promise<readonly LaterChange[]> {
    const journal = new RowJournal(this.database);
    const blocked: LaterChange[] = [];
    for (const change of changes.toReversed()) {
      const later = await journal.undo(change);
      if (later) blocked.push(later);
    }
    return blocked;
  }

  /** The two accounts where both have one. Before anything moves. */
  private async accountsOf({ mergedId, keptId }: Pair): Promise<Pair | null> {
    const rows = await this.database.rows<{ id: Id; personId: Id }>(
      'SELECT id, person_id AS "personId" FROM account WHERE person_id = ANY($1::uuid[])',
      [[mergedId, keptId]],
    );
    const merged = rows.find(({ personId }) => personId === mergedId);
    const kept = rows.find(({ personId }) => personId === keptId);
    return merged && kept ? { mergedId: merged.id, keptId: kept.id } : null;
  }

  private async ownRows({ table, column }: OwnRow, { mergedId, keptId }: Pair) {
    const rows = await this.database.rows<{ row: RowJson }>(
      `SELECT to_jsonb(r) AS row FROM ${table} r WHERE r.${column} = ANY($1::uuid[]) ORDER BY 1 FOR UPDATE`,
      [[mergedId, keptId]],
    );
    const of = (id: Id) => rows.find(({ row }) => row[column] === id)?.row ?? null;
    return { kept: of(keptId), merged: of(mergedId) };
  }

  private async fillOwn(journal: RowJournal, own: OwnRow, pair: Pair, choices: Choices): Promise<void> {
    const { kept, merged } = await this.ownRows(own, pair);
    if (!merged) return;
    if (!kept) {
      await journal.insert(own.table, [own.column], { ...merged, [own.column]: pair.keptId });
      return;
    }
    const chosen = own.fields.map((field) => {
      const choice = choices[`${own.table}.${field.column}`] ?? defaultChoice(field, kept, merged);
      return [field.column, chosenValue(field, choice, kept, merged)] as const;
    });
    const wanted = Object.fromEntries(chosen);
    const keyOf = (id: Id) => ({ [own.column]: id });
    if (!own.tombstone) return journal.update(own.table, keyOf(pair.keptId), wanted);
    // What is unique leaves the one before it comes to the other; the row that stays behind gets what the kept one gives up.
    const given = (own.unique ?? []).filter((name) => merged[name] !== null && wanted[name] === merged[name]);
    const none = Object.fromEntries(given.map((name) => [name, null]));
    await journal.update(own.table, keyOf(pair.mergedId), { ...none, [own.tombstone.column]: pair.keptId });
    await journal.update(own.table, keyOf(pair.keptId), wanted);
    await journal.update(own.table, keyOf(pair.mergedId), pickedFrom(kept, given));
  }

  private async leaveOwn(journal: RowJournal, own: OwnRow, { mergedId }: Pair): Promise<void> {
    if (own.tombstone) return;
    await journal.remove(own.table, [own.column], `r.${own.column} = $1`, [mergedId]);
  }

  private async moveColumn(journal: RowJournal, reference: PersonColumn, { mergedId, keptId }: Pair) {
    const { table, column, key = ['id'], once = [], moot, stays, yields } = reference;
    const mine = `r.${column} = $1`;
    if (moot) await journal.remove(table, key, `${mine} AND (${moot})`, [mergedId, keptId]);
    for (const { by, where = 'true', same: alike = 'true' } of once) {
      const same = by.map((name) => `o.${name} IS NOT DISTINCT FROM r.${name}`);
      const other = where.replace(/\br\./g, 'o.');
      const doubled = `${mine} AND (${where}) AND EXISTS (SELECT 1 FROM ${table} o
        WHERE ${[`o.${column} = $2`, `(${other})`, `(${alike})`, ...same].join(' AND ')})`;
      if (!stays) await journal.remove(table, key, doubled, [mergedId, keptId]);
      else if (await journal.updateWhere(table, key, doubled, [mergedId, keptId], stays)) return;
    }
    if (yields) await this.yieldTo(journal, reference, yields, { mergedId, keptId });
    await journal.updateWhere(table, key, `${mine} AND $2::uuid IS NOT NULL`, [mergedId, keptId], {
      [column]: keptId,
    });
  }

  private async yieldTo(
    journal: RowJournal,
    { table, column, key = ['id'] }: PersonColumn,
    { where, values }: NonNullable<PersonColumn['yields']>,
    { mergedId, keptId }: Pair,
  ): Promise<void> {
    const other = where.replace(/\br\./g, 'o.');
    const there = `EXISTS (SELECT 1 FROM ${table} o WHERE o.${column} = $2 AND (${other}))`;
    await journal.updateWhere(
      table,
      key,
      `r.${column} = $1 AND (${where}) AND ${there}`,
      [mergedId, keptId],
      values,
    );
  }
}

function pickedFrom(row: RowJson, names: readonly string[]): RowJson {
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}
