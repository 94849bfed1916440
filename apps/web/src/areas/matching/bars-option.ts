import type { EChartsCoreOption } from 'echarts/core';
import { type ChartColors, chartTooltip } from '../../patterns/chart/chart.js';

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** Another colour, for what was lost. */
  readonly lost?: boolean;
}

/** Plain bars that are named below and counted at their side. */
export function barsOption(bars: readonly Bar[], axis: string, colors: ChartColors): EChartsCoreOption {
  return {
    tooltip: { ...chartTooltip(colors), trigger: 'axis', axisPointer: { type: 'shadow' } },
    grid: { left: 8, right: 16, top: 16, bottom: 28, containLabel: true },
    xAxis: {
      type: 'category',
      data: bars.map(({ name }) => name),
      name: axis,
      nameLocation: 'middle',
      nameGap: 30,
      axisTick: { show: false },
      axisLabel: { color: colors.soft },
      axisLine: { lineStyle: { color: colors.line } },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { color: colors.soft },
      splitLine: { lineStyle: { color: colors.line } },
    },
    series: [
      {
        type: 'bar',
        barCategoryGap: '18%',
        barMaxWidth: 72,
        itemStyle: { borderRadius: [3, 3, 0, 0] },
        data: bars.map(({ value, lost }) => ({
          value,
          itemStyle: { color: lost ? colors.series[2] : colors.series[0] },
        })),
      },
    ],
  };
}
