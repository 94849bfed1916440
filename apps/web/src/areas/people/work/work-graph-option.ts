import type { EChartsCoreOption } from 'echarts/core';
import { type ChartColors, chartTooltip } from '../../../patterns/chart/chart.js';
import type { Place } from './ring-layout.js';
import type { Tie } from './work.query.js';

/** Somebody in the picture. */
export interface DrawnPerson {
  readonly id: string;
  readonly name: string;
  /** Index into the groups. */
  readonly group: number;
  /** Drawn larger: who the picture is about. */
  readonly isMain: boolean;
  /** On which side of them their name stands; below when left out. */
  readonly label?: 'left' | 'right';
  /** What is said when the pointer is on them. */
  readonly tell: string;
}

interface WorkGraph {
  readonly people: readonly DrawnPerson[];
  readonly ties: readonly Tie[];
  readonly places: ReadonlyMap<string, Place>;
  /** Names of the groups, in the order of the colours. */
  readonly groups: readonly string[];
  /** What is said of a tie. */
  readonly tellTie: (tie: Tie) => string;
  /** Room for names at the sides, in pixels. */
  readonly margin: number;
}

/** People and what ties them: a thicker line is more and newer work together. */
export function workGraphOption(
  { people, ties, places, groups, tellTie, margin }: WorkGraph,
  colors: ChartColors,
): EChartsCoreOption {
  const [teal = '', , amber = '', green = '', grey = ''] = colors.series;
  const palette = [teal, amber, green, grey];
  return {
    color: palette,
    legend: {
      top: 0,
      itemWidth: 12,
      itemHeight: 12,
      itemGap: 18,
      data: [...groups],
      textStyle: { color: colors.soft },
    },
    tooltip: {
      ...chartTooltip(colors),
      formatter: ({ data }: { readonly data: { readonly tell?: string } }) => data.tell ?? '',
    },
    series: [
      {
        type: 'graph',
        layout: 'none',
        roam: 'move',
        // Else circles become ellipses.
        preserveAspect: 'contain',
        // Narrow legends take two lines.
        top: 76,
        bottom: 36,
        left: margin,
        right: margin,
        draggable: false,
        categories: groups.map((name, at) => ({ name, itemStyle: { color: palette[at % palette.length] } })),
        data: people.map(({ id, name, group, isMain, tell, label = 'bottom' }) => ({
          id,
          name: id,
          tell,
          ...places.get(id),
          category: group,
          symbolSize: isMain ? 24 : 13,
          label: {
            show: true,
            formatter: name,
            position: label,
            distance: label === 'bottom' ? 4 : 8,
            color: colors.ink,
            fontSize: isMain ? 14 : 12,
            fontWeight: isMain ? 600 : 400,
            textBorderColor: colors.sheet,
            textBorderWidth: 3,
          },
        })),
        links: ties.map((tie) => ({
          source: tie.oneId,
          target: tie.otherId,
          tell: tellTie(tie),
          lineStyle: {
            width: Math.min(6, 0.8 + 1.4 * tie.strength),
            color: colors.soft,
            opacity: 0.4,
            curveness: 0.06,
          },
        })),
        emphasis: { focus: 'adjacency', lineStyle: { opacity: 0.9 } },
      },
    ],
  };
}
