import type { Candidate, RematchEvent } from './rematch.event.js';
import type { StandingRepair } from './standing-repair.js';

/** What an event concerned, and how many pairs it took away by itself. */
export interface EventOutcome {
  readonly subject: number;
  readonly forced: number;
}

/** Carries an event out that `assertFits` has accepted: changes the problem and repairs the plan to an exact optimum. */
export function carryOut(repair: StandingRepair, event: RematchEvent): EventOutcome {
  switch (event.kind) {
    case 'withdraw-column':
      return { subject: event.column, forced: withdrawColumn(repair, event.column) };
    case 'change-capacity':
      return { subject: event.column, forced: changeCapacity(repair, event.column, event.maxLoad) };
    case 'add-column':
      return { subject: addColumn(repair, event), forced: 0 };
    case 'veto':
      return { subject: event.row, forced: veto(repair, event.row, event.column) };
    case 'lock':
      return { subject: event.row, forced: lock(repair, event.row, event.column) };
    case 'unlock':
      unlock(repair, event.row, event.column);
      return { subject: event.row, forced: 0 };
    case 'add-row':
      return { subject: addRow(repair, event), forced: 0 };
    case 'remove-row':
      return { subject: event.row, forced: removeRow(repair, event.row) };
    case 'change-demand':
      return { subject: event.row, forced: changeDemand(repair, event.row, event.demand) };
    case 'change-values':
      return { subject: event.row, forced: changeValues(repair, event.row, event.candidates) };
  }
}

function withdrawColumn(repair: StandingRepair, column: number): number {
  const { graph, locks } = repair;
  const rows: number[] = [];
  for (const row of locks.ofColumn(column)) {
    voidLock(repair, row, column);
    rows.push(row);
  }
  const pairs = graph.columnMade.of(column).slice(0, graph.load(column));
  for (const pair of pairs) {
    graph.unmake(pair);
    rows.push(graph.pairRow[pair]!);
  }
  repair.maxLoad[column] = 0;
  repair.fitPlaces(column);
  repair.priceEmptyColumn(column, graph.columnPrice[column]!);
  for (const row of rows.sort((one, other) => one - other)) repair.settleRow(row);
  repair.release();
  return rows.length;
}

/** The pair becomes an ordinary candidate that is not made; the row gets its seat back, the column its place. */
function voidLock(repair: StandingRepair, row: number, column: number): number {
  const { graph, locks } = repair;
  const value = locks.valueOf(row, column) ?? 0;
  locks.remove(row, column);
  const pair = graph.addPair(row, column, value);
  graph.kept[pair] = 1;
  graph.noteChange(pair);
  graph.setSeats(row, graph.seats[row]! + 1);
  repair.fitPlaces(column);
  return pair;
}

function changeCapacity(repair: StandingRepair, column: number, maxLoad: number): number {
  repair.maxLoad[column] = maxLoad;
  repair.fitPlaces(column);
  const forced = Math.max(0, repair.graph.load(column) - repair.graph.places[column]!);
  repair.settleColumn(column);
  return forced;
}

function addColumn(repair: StandingRepair, event: RematchEvent & { kind: 'add-column' }): number {
  const { graph } = repair;
  repair.outweigh(valuesOf(event.candidates), graph.rows, graph.columns + 1);
  const column = repair.addColumn(event.maxLoad, event.minLoad ?? 0, event.candidates.length);
  for (const { other, value } of event.candidates) graph.addPair(other, column, value);
  repair.priceEmptyColumn(column, 0);
  repair.settleColumn(column);
  return column;
}

function veto(repair: StandingRepair, row: number, column: number): number {
  const { graph, locks } = repair;
  const locked = locks.valueOf(row, column) !== undefined;
  if (locked) voidLock(repair, row, column);
  const pair = graph.find(row, column);
  if (pair < 0) return 0;
  const made = graph.made[pair] === 1;
  if (made) repair.unmakeAndHold(pair);
  else if (locked) repair.hold(column);
  graph.dropPair(pair);
  if (!made && !locked) return 0;
  repair.settleRow(row);
  repair.release();
  return 1;
}

function lock(repair: StandingRepair, row: number, column: number): number {
  const { graph, locks } = repair;
  const pair = graph.find(row, column);
  const value = graph.value[pair]!;
  let forced = 0;
  if (graph.made[pair] === 1) graph.unmake(pair);
  else {
    if (graph.openSeats(row) === 0) {
      repair.search.drawToRow(row);
      forced++;
    }
    if (graph.load(column) === graph.places[column]!) forced++;
  }
  graph.noteChange(pair);
  graph.dropPair(pair);
  graph.setSeats(row, graph.seats[row]! - 1);
  locks.add(row, column, value);
  repair.fitPlaces(column);
  repair.settleColumn(column);
  return forced;
}

function unlock(repair: StandingRepair, row: number, column: number): void {
  const { graph } = repair;
  const pair = voidLock(repair, row, column);
  graph.make(pair);
  repair.settleRow(row);
  repair.release();
  repair.settleColumn(column);
}

function addRow(repair: StandingRepair, event: RematchEvent & { kind: 'add-row' }): number {
  const { graph } = repair;
  const cost = event.unfilledCost ?? 0;
  repair.outweigh(valuesOf(event.candidates), graph.rows + 1, graph.columns, repair.fillingFirst ? 0 : cost);
  const row = graph.addRow(repair.fillingFirst ? repair.fillPenalty() : cost, event.candidates.length);
  for (const { other, value } of event.candidates) graph.addPair(row, other, value);
  graph.setSeats(row, event.demand);
  repair.settleRow(row);
  repair.release();
  return row;
}

function removeRow(repair: StandingRepair, row: number): number {
  const { graph, locks } = repair;
  const columns: number[] = [];
  for (const [column] of locks.ofRow(row)) {
    voidLock(repair, row, column);
    columns.push(column);
  }
  for (const pair of graph.rowMade.of(row).slice(0, graph.rowMade.sizeOf(row))) {
    graph.unmake(pair);
    columns.push(graph.pairColumn[pair]!);
  }
  graph.setSeats(row, 0);
  for (const column of columns.sort((one, other) => one - other)) repair.settleColumn(column);
  return columns.length;
}

function changeDemand(repair: StandingRepair, row: number, demand: number): number {
  const { graph, search } = repair;
  const seats = demand - repair.locks.countOfRow(row);
  let forced = 0;
  while (graph.seats[row]! > seats) {
    if (graph.openSeats(row) === 0) {
      search.drawToRow(row);
      forced++;
    }
    graph.setSeats(row, graph.seats[row]! - 1);
  }
  if (graph.seats[row]! < seats) {
    graph.setSeats(row, seats);
    repair.settleRow(row);
    repair.release();
  }
  return forced;
}

function changeValues(repair: StandingRepair, row: number, candidates: readonly Candidate[]): number {
  const { graph, locks } = repair;
  repair.outweigh(valuesOf(candidates), graph.rows, graph.columns);
  const listed = new Map(candidates.map(({ other, value }) => [other, value]));
  for (const [column] of locks.ofRow(row)) {
    locks.remove(row, column);
    locks.add(row, column, listed.get(column)!);
    listed.delete(column);
  }
  let forced = 0;
  for (const pair of graph.rowCandidates.of(row).slice(0, graph.rowCandidates.sizeOf(row))) {
    const column = graph.pairColumn[pair]!;
    const value = listed.get(column);
    listed.delete(column);
    if (value !== undefined) graph.setValue(pair, value);
    else {
      if (graph.made[pair] === 1) {
        repair.unmakeAndHold(pair);
        forced++;
      }
      graph.dropPair(pair);
    }
  }
  for (const [column, value] of listed) graph.addPair(row, column, value);
  if (graph.seats[row]! > 0) repair.settleRow(row);
  repair.release();
  return forced;
}

const valuesOf = (candidates: readonly Candidate[]): number[] => candidates.map(({ value }) => value);
