import type { BenchCase, BenchResult } from '../benchmark.js';
import { casesWith, INK, type Picture } from '../picture.js';

const seconds = (ms: number | undefined) => Math.round((ms ?? 0) / 10) / 100;
const WIDTH = 860;
const ROW = 34;

/** Processor time of the exact assignment beside the native solver, on a scale of powers of ten. */
function speed(cases: readonly BenchCase[]): Picture {
  const rows = [...casesWith(cases, 'cpuMs', 'referenceCpuMs')].reverse();
  // Dots, not bars: on a scale of powers of ten the length of a bar says nothing.
  const dots = (name: string, figure: string) => ({
    name,
    type: 'scatter' as const,
    symbolSize: 14,
    data: rows.map(({ figures }, at) => [(figures[figure] ?? 0) / 1000, at]),
  });
  return {
    name: 'matching-speed',
    width: WIDTH,
    height: 110 + rows.length * ROW,
    chart: {
      title: { text: 'Exact assignment: CPU seconds (further left is better)', left: 12, top: 8 },
      legend: { top: 36, left: 12, itemGap: 32 },
      grid: { left: 250, right: 30, top: 70, bottom: 36 },
      xAxis: { type: 'log', min: 0.0001, axisLabel: { formatter: '{value} s' } },
      yAxis: { type: 'category', data: rows.map((row) => row.case), splitLine: { show: true } },
      series: [dots('native reference', 'referenceCpuMs'), dots('this engine', 'cpuMs')],
      color: [INK.theirs, INK.ours],
    },
  };
}

const LEVELS = { 'at1.5%Ms': 1.5, 'at0.5%Ms': 0.5, 'at0.25%Ms': 0.25, 'at0.05%Ms': 0.05 } as const;

/** A line for each size, and for the hardest kind; more would not be told apart. */
const SHOWN = [
  'groups 100 x 20',
  'groups 1,000 x 50',
  'groups 1,000 x 50, capacity 1, x3',
  'groups 10,000 x 50',
];

/** How the proven gap of joint plans falls with processor time. */
function gaps(cases: readonly BenchCase[]): Picture {
  const rows = casesWith(cases, 'gapPercent', 'at1.5%Ms').filter(({ case: name }) => SHOWN.includes(name));
  return {
    name: 'matching-gap',
    width: WIDTH,
    height: 380,
    chart: {
      title: { text: 'Joint plans: proven gap against CPU time', left: 12, top: 8 },
      legend: { top: 40, left: 12, itemGap: 32 },
      grid: { left: 70, right: 30, top: 100, bottom: 50 },
      xAxis: { type: 'log', name: 'CPU s', nameLocation: 'middle', nameGap: 28 },
      yAxis: { type: 'log', min: 0.01, max: 2, name: 'gap %' },
      series: rows.map(({ case: name, figures }) => ({
        name: name.replace('groups ', ''),
        type: 'line' as const,
        step: 'end' as const,
        data: [
          ...Object.entries(LEVELS).flatMap(([figure, level]) =>
            figures[figure] === undefined ? [] : [[Math.max(0.01, seconds(figures[figure])), level]],
          ),
          [Math.max(0.01, seconds(figures['cpuMs'])), Math.max(0.01, figures['gapPercent'] ?? 0)],
        ],
      })),
    },
  };
}

/** What deciding jointly wins over deciding role by role. */
function gains(cases: readonly BenchCase[]): Picture {
  const rows = [...casesWith(cases, 'gainOverIndependentPercent')].reverse();
  return {
    name: 'matching-gain',
    width: WIDTH,
    height: 90 + rows.length * ROW,
    chart: {
      title: { text: 'Won by deciding jointly instead of role by role (%)', left: 12, top: 8 },
      grid: { left: 230, right: 60, top: 50, bottom: 30 },
      xAxis: { type: 'value', axisLabel: { formatter: '{value} %' } },
      yAxis: { type: 'category', data: rows.map((row) => row.case.replace('groups ', '')) },
      series: [
        {
          type: 'bar',
          data: rows.map(({ figures }) => Math.round(10 * figures['gainOverIndependentPercent']!) / 10),
          label: { show: true, position: 'right', formatter: '{c} %' },
        },
      ],
    },
  };
}

/** The charts of docs/matching.md. */
export function matchingPictures({ cases }: BenchResult): readonly Picture[] {
  return [speed(cases), gaps(cases), gains(cases)];
}
