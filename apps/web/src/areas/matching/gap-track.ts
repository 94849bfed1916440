import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColors } from '../../patterns/chart/chart.js';
import { toPoints } from './points.js';

/** What was known of a plan while it was searched for. Worths in engine units. */
export interface GapPoint {
  readonly seconds: number;
  readonly objective: number;
  readonly upperBound: number;
}

/** As many points as a picture can show. */
const MOST_POINTS = 400;

/** The track with one more point; the same figures again, or a worse bound that came late, change nothing. */
export function withPoint(track: readonly GapPoint[], point: GapPoint): readonly GapPoint[] {
  const last = track.at(-1);
  const next = {
    seconds: Math.max(point.seconds, last?.seconds ?? 0),
    objective: Math.max(point.objective, last?.objective ?? point.objective),
    upperBound: Math.min(point.upperBound, last?.upperBound ?? point.upperBound),
  };
  if (last && next.objective === last.objective && next.upperBound === last.upperBound) return track;
  return thinned([...track, next]);
}

/** Every second point of the older half, where there are too many. */
function thinned(track: readonly GapPoint[]): readonly GapPoint[] {
  if (track.length <= MOST_POINTS) return track;
  const half = Math.floor(track.length / 2);
  return track.filter((_, at) => at >= half || at % 2 === 0);
}

/** How much better a plan could be at most, as a share; null where nothing is known. */
export const gapOf = (point: GapPoint | undefined): number | null =>
  point && point.upperBound > 0 ? Math.max(0, (point.upperBound - point.objective) / point.upperBound) : null;

/** The first wild bounds would flatten everything after them: what is shown is the later two thirds, in round points. */
function shownRange(track: readonly GapPoint[]): readonly [number, number] {
  const later = track.slice(Math.floor(track.length / 3));
  const lowest = Math.min(...later.map(({ objective }) => toPoints(objective)));
  const highest = Math.max(...later.map(({ upperBound }) => toPoints(upperBound)));
  const room = Math.max(1, (highest - lowest) * 0.15);
  const step = 10 ** Math.floor(Math.log10(highest - lowest + 2 * room));
  return [Math.floor((lowest - room) / step) * step, Math.ceil((highest + room) / step) * step];
}

interface TrackWords {
  readonly found: string;
  readonly bound: string;
  readonly seconds: string;
  readonly points: string;
}

/** Two lines that come together: the best plan so far, and what none can be worth more than. */
export function trackOption(
  track: readonly GapPoint[],
  words: TrackWords,
  colors: ChartColors,
): EChartsCoreOption {
  const line = (name: string, valueOf: (point: GapPoint) => number, color: string | undefined) => ({
    type: 'line',
    name,
    step: 'end',
    showSymbol: false,
    lineStyle: { width: 2.5, color },
    itemStyle: { color },
    data: track.map((point) => [point.seconds, toPoints(valueOf(point))]),
  });
  const [min, max] = shownRange(track);
  return {
    animation: false,
    legend: { top: 0, textStyle: { color: colors.soft } },
    grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
    xAxis: {
      type: 'value',
      name: words.seconds,
      nameLocation: 'end',
      min: 'dataMin',
      axisLine: { onZero: false },
      axisLabel: { color: colors.soft },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min,
      max,
      axisLabel: { color: colors.soft },
      splitLine: { lineStyle: { color: colors.line } },
    },
    series: [
      line(words.bound, ({ upperBound }) => upperBound, colors.series[2]),
      line(words.found, ({ objective }) => objective, colors.series[0]),
    ],
  };
}
