import { DEFAULT_OPTIONS, fieldOfPath, optionsInput, optionsOf } from './run-options.js';

describe('how a run is to decide', () => {
  it('tells the server nothing that is its default anyway', () => {
    expect(optionsInput(DEFAULT_OPTIONS)).toEqual({
      timeLimitSeconds: 60,
      wantedGap: 0,
      fairness: { mode: 'total' },
    });
  });

  it('tells what differs, in the units of the server', () => {
    const input = optionsInput({
      ...DEFAULT_OPTIONS,
      mode: 'worst_off_first',
      giveUp: 3,
      floor: 90,
      wantedGap: 0.5,
      weights: { ...DEFAULT_OPTIONS.weights, preference: 25 },
      bonds: { ...DEFAULT_OPTIONS.bonds, campus: 10 },
    });
    expect(input).toMatchObject({
      weights: [{ name: 'preference', weight: 25 }],
      cohesionWeights: [{ name: 'campus', weight: 0.1 }],
      wantedGap: 0.005,
      fairness: { mode: 'worst_off_first', giveUp: 0.03, floor: 900_000 },
    });
  });

  it('reads them back from a run', () => {
    const read = optionsOf({
      weights: [],
      fairnessWanted: { mode: 'worst_off_first', giveUp: 0.03, floor: 900_000 },
    });
    expect(read).toMatchObject({ mode: 'worst_off_first', giveUp: 3, floor: 90 });
  });

  it.each([
    ['fairness.giveUp', 'giveUp'],
    ['timeLimitSeconds', 'seconds'],
    ['cohesionWeights.0.weight', 'bonds'],
    ['wantedGap', 'wantedGap'],
  ])('a problem at %s belongs to the field %s', (path, field) => {
    expect(fieldOfPath(path)).toBe(field);
  });
});
