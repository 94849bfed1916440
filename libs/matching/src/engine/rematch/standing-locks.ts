/** Locked pairs with their affinities, by row and by column. */
export class StandingLocks {
  private readonly byRow = new Map<number, Map<number, number>>();
  private readonly byColumn = new Map<number, Set<number>>();
  /** Sum of the affinities of the locked pairs. */
  value = 0;

  add(row: number, column: number, value: number): void {
    const columns = this.byRow.get(row) ?? new Map<number, number>();
    this.byRow.set(row, columns.set(column, value));
    this.byColumn.set(column, (this.byColumn.get(column) ?? new Set()).add(row));
    this.value += value;
  }

  remove(row: number, column: number): void {
    this.value -= this.valueOf(row, column) ?? 0;
    this.byRow.get(row)?.delete(column);
    this.byColumn.get(column)?.delete(row);
  }

  /** The pair's affinity; undefined when it is not locked. */
  valueOf(row: number, column: number): number | undefined {
    return this.byRow.get(row)?.get(column);
  }

  /** Columns locked to a row, with the affinities. */
  ofRow(row: number): readonly (readonly [column: number, value: number])[] {
    return [...(this.byRow.get(row) ?? [])];
  }

  ofColumn(column: number): readonly number[] {
    return [...(this.byColumn.get(column) ?? [])];
  }

  countOfRow(row: number): number {
    return this.byRow.get(row)?.size ?? 0;
  }

  countOfColumn(column: number): number {
    return this.byColumn.get(column)?.size ?? 0;
  }
}
