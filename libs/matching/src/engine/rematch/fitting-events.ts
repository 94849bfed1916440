import { LARGEST_AFFINITY } from '../assignment/assignment.problem.js';
import { RematchEventError } from './rematch.event.js';
import type { Candidate, RematchEvent } from './rematch.event.js';
import type { StandingRepair } from './standing-repair.js';

/**
 * Refuses an event that does not fit the plan as it stands, before anything is touched.
 *
 * @throws RematchEventError
 */
export function assertFits(repair: StandingRepair, event: RematchEvent): void {
  const { graph, locks } = repair;
  const refuse = (code: RematchEventError['code']): never => {
    throw new RematchEventError(code, event.kind);
  };
  if ('row' in event && !isIndex(event.row, graph.rows)) refuse('unknown-row');
  if ('column' in event && !isIndex(event.column, graph.columns)) refuse('unknown-column');
  if ('candidates' in event) {
    const fault = candidateFault(event.candidates, event.kind === 'add-column' ? graph.rows : graph.columns);
    if (fault !== undefined) refuse(fault);
  }
  switch (event.kind) {
    case 'add-column':
      if (!isCount(event.maxLoad) || !isCount(event.minLoad ?? 0)) refuse('bad-number');
      if ((event.minLoad ?? 0) > event.maxLoad) refuse('bad-number');
      break;
    case 'change-capacity':
      if (!isCount(event.maxLoad)) refuse('bad-number');
      if (event.maxLoad < locks.countOfColumn(event.column)) refuse('locks-exceed-load');
      break;
    case 'add-row':
      if (!isCount(event.demand) || !isCount(event.unfilledCost ?? 0)) refuse('bad-number');
      break;
    case 'change-demand':
      if (!isCount(event.demand)) refuse('bad-number');
      if (event.demand < locks.countOfRow(event.row)) refuse('locks-exceed-demand');
      break;
    case 'change-values': {
      const listed = new Set(event.candidates.map(({ other }) => other));
      if (locks.ofRow(event.row).some(([column]) => !listed.has(column))) refuse('not-a-candidate');
      break;
    }
    case 'lock':
      if (locks.valueOf(event.row, event.column) !== undefined) refuse('already-locked');
      if (graph.find(event.row, event.column) < 0) refuse('not-a-candidate');
      if (graph.seats[event.row] === 0) refuse('locks-exceed-demand');
      if (graph.places[event.column] === 0) refuse('locks-exceed-load');
      break;
    case 'unlock':
      if (locks.valueOf(event.row, event.column) === undefined) refuse('not-locked');
      break;
    case 'withdraw-column':
    case 'veto':
    case 'remove-row':
      break;
  }
}

function candidateFault(
  candidates: readonly Candidate[],
  others: number,
): 'not-a-candidate' | 'duplicate-candidate' | 'bad-number' | undefined {
  const seen = new Set<number>();
  for (const { other, value } of candidates) {
    if (!isIndex(other, others)) return 'not-a-candidate';
    if (seen.has(other)) return 'duplicate-candidate';
    if (!Number.isSafeInteger(value) || Math.abs(value) > LARGEST_AFFINITY) return 'bad-number';
    seen.add(other);
  }
  return undefined;
}

const isIndex = (index: number, size: number): boolean =>
  Number.isSafeInteger(index) && index >= 0 && index < size;

const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0 && count <= 2 ** 31 - 1;
