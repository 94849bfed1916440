import fc from 'fast-check';
import { compareLeximin, giniOf, reportFairness } from './fairness-report.js';

describe('reportFairness', () => {
  it('measures a plan by its definitions', () => {
    const report = reportFairness(
      [4, 1, 3, 2],
      [2, 0, 1, 9],
      [2, 1, 1, 0],
      { envious: 1, worstEnvy: 7 },
      [5, 2, 3, 4],
    );
    expect(report).toEqual({
      worst: 1,
      lowTenth: 1,
      median: 2.5,
      mean: 2.5,
      best: 4,
      gini: 0.25,
      spread: 3,
      ceilingOfWorst: 2,
      loadSpread: 2,
      loadGini: 4 / 9,
      envious: 1,
      worstEnvy: 7,
    });
  });

  it('takes the mean of the lowest tenth, rounded down, at least one', () => {
    const values = Array.from({ length: 29 }, (_, at) => 29 - at);
    expect(reportFairness(values, [], []).lowTenth).toBe(1.5);
    expect(reportFairness(values, [], []).median).toBe(15);
  });

  it('has an answer for nobody', () => {
    expect(reportFairness([], [], [])).toMatchObject({
      worst: 0,
      lowTenth: 0,
      median: 0,
      gini: 0,
      loadSpread: 0,
    });
  });

  it('gives a Gini coefficient equal to half the relative mean difference', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 12 }), (values) => {
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const differences = values.flatMap((one) => values.map((other) => Math.abs(one - other)));
        const relative = differences.reduce((sum, value) => sum + value, 0) / values.length ** 2 / (2 * mean);
        expect(giniOf(Float64Array.from(values).sort())).toBeCloseTo(relative, 10);
      }),
    );
  });
});

describe('compareLeximin', () => {
  it('decides at the first difference of the sorted worths', () => {
    expect(compareLeximin([9, 2], [3, 3])).toBeGreaterThan(0);
    expect(compareLeximin([5, 2, 2], [2, 9, 2])).toBeGreaterThan(0);
    expect(compareLeximin([2, 6, 3], [2, 3, 5])).toBeLessThan(0);
    expect(compareLeximin([1, 2], [2, 1])).toBe(0);
  });
});
