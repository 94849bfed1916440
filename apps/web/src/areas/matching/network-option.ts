import type { EChartsCoreOption } from 'echarts/core';
import { type ChartColors, chartTooltip } from '../../patterns/chart/chart.js';
import type { Network, NetworkNode } from './network-graph.js';
import { layoutOf } from './network-layout.js';
import { toPoints } from './points.js';

interface NetworkWords {
  readonly team: string;
  readonly slotName: (slot: string) => string;
  readonly nameOf: (node: NetworkNode) => string;
  /** What is said of a node when the pointer is on it. */
  readonly tell: (node: NetworkNode) => string;
}

/** The picture: teams are squares as large as their worth, mentors are circles as large as their load, in the colour of their seat. `aspect` is its width by its height. */
export function networkOption(
  network: Network,
  aspect: number,
  slots: readonly string[],
  chosen: string,
  words: NetworkWords,
  colors: ChartColors,
): EChartsCoreOption {
  const { nodes, edges } = network;
  const categories = [words.team, ...slots.map(words.slotName)];
  const [teal = '', , amber = '', green = '', grey = ''] = colors.series;
  const palette = [colors.ink, teal, amber, green, grey];
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const told = (key: string) => {
    const node = byKey.get(key);
    return node ? words.tell(node) : '';
  };
  const places = layoutOf(network, aspect);
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
        // Places are ours: a picture that wobbles for seconds cannot be clicked.
        layout: 'none',
        roam: true,
        zoom: isSmall ? 1 : 1.15,
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
          ...places.get(node.key),
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
