import type { AssignmentProblem } from '../assignment/assignment.problem.js';
import { sparseCandidates } from '../assignment/brute-force.fixture.js';
import { seededRandom } from '../instances/seeded-random.js';
import type { SeededRandom } from '../instances/seeded-random.js';
import type { Candidate, RematchEvent } from './rematch.event.js';

/** A small P1 problem that has everything: vetoes, several seats, tight loads, now and then minimum loads and a price of open seats. */
export function randomProblem(seed: number): AssignmentProblem {
  const random = seededRandom(seed);
  const rows = 3 + random.below(7);
  const columns = 3 + random.below(7);
  const maxLoad = Int32Array.from({ length: columns }, () => random.below(4));
  const matrix = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => (random.next() < 0.3 ? null : random.below(40) - 5)),
  );
  const style = random.below(4);
  return {
    rows,
    columns,
    demand: Int32Array.from({ length: rows }, () => random.below(4)),
    maxLoad,
    candidates: sparseCandidates(matrix),
    ...(style === 1 ? { minLoad: maxLoad.map((most) => random.below(most + 1)) } : {}),
    ...(style === 2 ? { unfilledCost: random.below(30) } : {}),
  };
}

/** The next event for a plan of this size; it may not fit, which is part of the test. */
export function randomEvent(problem: AssignmentProblem, random: SeededRandom): RematchEvent {
  const row = random.below(problem.rows);
  const column = random.below(problem.columns);
  switch (random.below(13)) {
    case 0:
      return { kind: 'withdraw-column', column };
    case 1:
    case 2:
      return { kind: 'change-capacity', column, maxLoad: random.below(5) };
    case 3:
      return { kind: 'veto', row, column };
    case 4:
    case 5:
      return { kind: 'lock', row, column };
    case 6: {
      const locks = problem.locks ?? [];
      const lock = locks[random.below(locks.length)] ?? { row, column };
      return { kind: 'unlock', ...lock };
    }
    case 7:
      return {
        kind: 'add-row',
        demand: random.below(4),
        candidates: candidates(problem.columns, random),
        unfilledCost: random.below(50),
      };
    case 8:
      return { kind: 'remove-row', row };
    case 9:
      return { kind: 'change-demand', row, demand: random.below(5) };
    case 10: {
      const maxLoad = random.below(4);
      const minLoad = problem.minLoad?.some((least) => least > 0) ? random.below(maxLoad + 1) : 0;
      return { kind: 'add-column', maxLoad, minLoad, candidates: candidates(problem.rows, random) };
    }
    default:
      return { kind: 'change-values', row, candidates: candidates(problem.columns, random) };
  }
}

function candidates(others: number, random: SeededRandom): Candidate[] {
  const list: Candidate[] = [];
  const most = random.next() < 0.1 ? 400 : 45;
  for (let other = 0; other < others; other++) {
    if (random.next() < 0.7) list.push({ other, value: random.below(most) - 5 });
  }
  return list;
}
