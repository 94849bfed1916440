import fc from 'fast-check';
import { solveAssignment } from '../assignment/solve-assignment.js';
import { spreadLoads } from './load-spread.js';
import { RowSeats } from './row-seats.js';
import { smallMarket } from './small-fair.fixture.js';

describe('spreadLoads', () => {
  it('evens out ties: nobody is worth less, busy people are relieved along a chain', () => {
    const problem = {
      rows: 3,
      columns: 3,
      demand: Int32Array.of(1, 1, 1),
      maxLoad: Int32Array.of(3, 3, 3),
      candidates: {
        kind: 'sparse' as const,
        start: Int32Array.of(0, 2, 4, 5),
        column: Int32Array.of(0, 1, 1, 2, 0),
        value: Int32Array.of(5, 5, 7, 7, 9),
      },
    };
    const plan = new RowSeats(problem, Int32Array.of(0, 1, 2, 3), Int32Array.of(0, 1, 0));
    expect(spreadLoads(plan, 0)).toBe(1);
    expect([...plan.load]).toEqual([1, 1, 1]);
    expect([...plan.value]).toEqual([5, 7, 9]);
  });

  it('never costs a row more than the tolerance, never breaks a capacity, never widens the loads', () => {
    fc.assert(
      fc.property(smallMarket(2), fc.nat(12), ({ problem }, tolerance) => {
        const start = solveAssignment(problem);
        const plan = new RowSeats(problem, start.seatStart, start.seatColumn);
        const before = { value: plan.value.slice(), load: plan.load.slice() };
        spreadLoads(plan, tolerance);
        const fresh = new RowSeats(problem, start.seatStart, plan.member);
        expect([...plan.value]).toEqual([...fresh.value]);
        expect([...plan.load]).toEqual([...fresh.load]);
        plan.value.forEach((worth, row) =>
          expect(worth).toBeGreaterThanOrEqual(before.value[row]! - tolerance),
        );
        plan.load.forEach((load, column) => expect(load).toBeLessThanOrEqual(problem.maxLoad[column]!));
        const squares = (load: Int32Array): number => load.reduce((sum, one) => sum + one * one, 0);
        expect(squares(plan.load)).toBeLessThanOrEqual(squares(before.load));
      }),
      { numRuns: 200, seed: 81 },
    );
  });
});
