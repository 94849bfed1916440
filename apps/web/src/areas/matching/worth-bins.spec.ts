import { worthBins } from './worth-bins.js';

describe('worths in steps', () => {
  it('counts everybody once, in round steps without gaps', () => {
    const bins = worthBins([66.9, 70.2, 96.6, 120, 257]);
    expect(bins.reduce((sum, { groups }) => sum + groups, 0)).toBe(5);
    expect(bins[0]).toEqual({ from: 60, to: 80, groups: 2 });
    expect(bins.every(({ from }, at) => at === 0 || from === bins[at - 1]?.to)).toBe(true);
    expect(bins.length).toBeLessThanOrEqual(15);
  });

  it('shows one step where all are equal, and none where there are none', () => {
    expect(worthBins([50, 50])).toEqual([{ from: 50, to: 51, groups: 2 }]);
    expect(worthBins([])).toEqual([]);
  });
});
