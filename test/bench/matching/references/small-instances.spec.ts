import { checkAssignment, seededRandom, solveAssignment } from '@jiebang/matching/engine';
import type { AssignmentResult } from '@jiebang/matching/engine';
import { loadHighs, sameWorth, solveByProgram } from './linear-program.js';
import { smallInstance } from './small-instances.js';

const INSTANCES = 2000;

describe('random small instances', () => {
  it('are worth what HiGHS finds, all 2,000, with a certificate that the checker accepts', async () => {
    const solve = await loadHighs();
    const draw = seededRandom(7);
    const different: number[] = [];
    const refused: number[] = [];
    for (let one = 0; one < INSTANCES; one++) {
      const problem = smallInstance(draw);
      const ours = solveAssignment(problem);
      if (!sameWorth(problem, ours, solveByProgram(problem, solve))) different.push(one);
      if (!checkAssignment(problem, ours).proven) refused.push(one);
    }
    expect({ different, refused }).toEqual({ different: [], refused: [] });
  }, 60_000);

  it('have certificates of which no number can be changed unnoticed', () => {
    const draw = seededRandom(8);
    const accepted: string[] = [];
    for (let one = 0; one < INSTANCES; one++) {
      const problem = smallInstance(draw);
      const result = solveAssignment(problem);
      for (const [name, broken] of mutationsOf(result, draw.below(1000))) {
        if (checkAssignment(problem, broken).proven) accepted.push(`${name} of instance ${one}`);
      }
    }
    expect(accepted).toEqual([]);
  });
});

/** Each with one number changed that the certificate states as a fact. Prices are not: others may prove the same. */
function* mutationsOf(result: AssignmentResult, at: number): Generator<readonly [string, AssignmentResult]> {
  yield ['value', { ...result, value: result.value + 1 }];
  yield ['objective', { ...result, objective: result.objective - 1 }];
  yield ['bound', { ...result, upperBound: result.upperBound + 1 }];
  yield [
    'both, one better',
    { ...result, objective: result.objective + 1, upperBound: result.upperBound + 1 },
  ];
  yield ['open seats', { ...result, unfilledSeats: result.unfilledSeats + 1 }];
  yield ['missed load', { ...result, shortLoads: [...result.shortLoads, { column: 0, missing: 99 }] }];
  const filled = result.seatColumn.reduce<number[]>((seats, column, seat) => {
    return column < 0 ? seats : [...seats, seat];
  }, []);
  const seat = filled[at % Math.max(1, filled.length)];
  if (seat === undefined) return;
  const emptied = result.seatColumn.slice();
  emptied[seat] = -1;
  yield ['a filled seat', { ...result, seatColumn: emptied }];
  const rowPrice = result.rowPrice.map((price) => price + 0.5);
  yield ['fractions in prices', { ...result, rowPrice }];
}
