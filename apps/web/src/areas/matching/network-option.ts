import type { EChartsCoreOption } from 'echarts/core';
import { type ChartColors, chartTooltip } from '../../patterns/chart/chart.js';
import type { Network, NetworkNode } from './network-graph.js';
import { toPoints } from './points.js';

interface NetworkWords {
  readonly team: string;
  readonly slotName: (slot: string) => string;
  readonly nameOf: (node: NetworkNode) => string;
  /** What is said of a node when the pointer is on it. */
  readonly tell: (node: NetworkNode) => string;
}

/** The picture: teams are squares as large as their worth, mentors are circles as large as their load, in the colour of their seat. */
export function networkOption(
  { nodes, edges }: Network,
  slots: readonly string[],
  chosen: string,
  words: NetworkWords,
  colors: ChartColors,
): EChartsCoreOption {
  const categories = [words.team, ...slots.map(words.slotName)];
  const [teal = '', , amber = '', green = '', grey = ''] = colors.series;
  const palette = [colors.ink, teal, amber, green, grey];
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const told = (key: string) => {
    const node = byKey.get(key);
    return node ? words.tell(node) : '';
  };
  const isSmall = nodes.length <= 60;
  return {
    color: palette,
    legend: {
      top: 0,
      itemWidth: 12,
      itemHeight: 12,
      itemGap: 20,
      data: categories,
      textStyle: { color: colors.soft },
    },
    tooltip: {
      ...chartTooltip(colors),
      formatter: ({ dataType, name }: { readonly dataType?: string; readonly name: string }) =>
        dataType === 'node' ? told(name) : '',
    },
    series: [
      {
        type: 'graph',
        layout: 'force',
        top: 40,
        // The layout is worked out at once: a picture that wobbles for seconds cannot be clicked.
        force: {
          layoutAnimation: false,
          repulsion: isSmall ? 260 : 40,
          gravity: isSmall ? 0.12 : 0.1,
          edgeLength: isSmall ? [40, 110] : [8, 30],
          friction: 0.3,
        },
        roam: true,
        zoom: isSmall ? 1 : 0.82,
        draggable: false,
        scaleLimit: { min: 0.5, max: 6 },
        categories: categories.map((name, at) => ({
          name,
          symbol: at === 0 ? 'roundRect' : 'circle',
          itemStyle: { color: palette[at % palette.length] },
        })),
        data: nodes.map((node) => ({
          id: node.key,
          name: node.key,
          category: node.kind === 'team' ? 0 : 1 + Math.max(0, slots.indexOf(node.slot ?? '')),
          symbolSize:
            node.kind === 'team'
              ? Math.min(20, 7 + toPoints(node.size) / 24)
              : 8 + Math.min(node.size, 6) * 3,
          label: {
            show: isSmall || node.key === chosen,
            formatter: words.nameOf(node),
            position: 'right',
            color: colors.ink,
            fontSize: 12,
            textBorderColor: colors.sheet,
            textBorderWidth: 3,
          },
          ...(node.key === chosen && {
            itemStyle: { borderColor: colors.ink, borderWidth: 3, shadowBlur: 12, shadowColor: colors.soft },
          }),
        })),
        links: edges.map(({ team, mentor, affinity }) => ({
          source: team,
          target: mentor,
          lineStyle: { width: 0.8 + toPoints(affinity) / 45, color: colors.soft, opacity: 0.45 },
        })),
        emphasis: { focus: 'adjacency', label: { show: true }, lineStyle: { opacity: 0.9 } },
      },
    ],
  };
}
