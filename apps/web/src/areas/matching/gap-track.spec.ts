import { gapOf, trackOption, withPoint, type GapPoint } from './gap-track.js';

const COLORS = {
  ink: '#000',
  soft: '#333',
  line: '#ccc',
  sheet: '#fff',
  series: ['#1', '#2', '#3', '#4', '#5'],
};
const WORDS = { found: 'found', bound: 'bound', seconds: 's', points: 'points' };
const at = (seconds: number, objective: number, upperBound: number): GapPoint => ({
  seconds,
  objective,
  upperBound,
});

describe('how the gap closes', () => {
  it('keeps what is new, and never lets a late report undo what is proven', () => {
    let track: readonly GapPoint[] = [];
    track = withPoint(track, at(1, 100, 200));
    expect(withPoint(track, at(2, 100, 200))).toBe(track);
    track = withPoint(track, at(2, 120, 180));
    track = withPoint(track, at(1.5, 110, 190));
    expect(track).toEqual([at(1, 100, 200), at(2, 120, 180)]);
    expect(gapOf(track.at(-1))).toBeCloseTo(1 / 3);
    expect(gapOf(undefined)).toBeNull();
  });

  it('stays as small as a picture needs, with its end whole', () => {
    let track: readonly GapPoint[] = [];
    for (let step = 0; step < 2_000; step += 1) track = withPoint(track, at(step, step, 10_000 - step));
    expect(track.length).toBeLessThanOrEqual(401);
    expect(track.at(-1)).toEqual(at(1_999, 1_999, 8_001));
  });

  it('shows what came later, in round points', () => {
    const track = [at(0, 1e6, 900e6), at(1, 100e6, 104e6), at(2, 101e6, 103e6)];
    const { yAxis } = trackOption(track, WORDS, COLORS) as { yAxis: { min: number; max: number } };
    expect([yAxis.min, yAxis.max]).toEqual([9_900, 10_500]);
  });

  it('draws both lines in points', () => {
    const { series } = trackOption([at(0, 1_000_000, 2_000_000)], WORDS, COLORS) as {
      series: { name: string; data: number[][] }[];
    };
    expect(series.map(({ name, data }) => [name, data])).toEqual([
      ['bound', [[0, 200]]],
      ['found', [[0, 100]]],
    ]);
  });
});
