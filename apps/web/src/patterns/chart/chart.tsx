import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import { useIsDark } from '../../app/theme/color-mode.js';
import styles from './chart.module.css';

interface ChartProps {
  /** In words what the picture shows; the figures themselves belong into a table beside or below it. */
  readonly label: string;
  /** Made anew when it changes. Colours by name from `chartColors`. */
  readonly option: (colors: ChartColors) => EChartsCoreOption;
  /** In pixels. */
  readonly height?: number;
  /** Called with what was clicked: the name of its data item. */
  readonly onPick?: (name: string) => void;
}

/** Our colours, as they are in the present mode, for series and axes. */
export interface ChartColors {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly sheet: string;
  readonly series: readonly string[];
}

function colorsNow(): ChartColors {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: of('--ink'),
    soft: of('--ink-soft'),
    line: of('--line'),
    sheet: of('--sheet'),
    series: ['--teal', '--vermilion', '--amber', '--green', '--line-strong'].map(of),
  };
}

/**
 * A chart. The library is fetched when the first one is shown; drawn on a canvas, which our content policy allows. Another
 * option is drawn into the chart that stands, so that a live one does not flicker.
 */
export function Chart({ label, option, height = 260, onPick }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const dark = useIsDark();
  const pick = useRef(onPick);
  pick.current = onPick;
  const [chart, setChart] = useState<EChartsType | null>(null);
  useEffect(() => {
    const place = box.current;
    if (!place) return;
    let end = () => undefined as void;
    let wanted = true;
    void import('./echarts.js').then(({ echarts }) => {
      if (!wanted) return;
      const made = echarts.init(place, null, { renderer: 'canvas' });
      made.on('click', ({ name }) => pick.current?.(name));
      // A box without a size, as on its way off the page, has no coordinates to be drawn in: ECharts would throw.
      const sizes = new ResizeObserver(([entry]) => {
        if (!entry?.contentRect.width || !entry.contentRect.height) return;
        made.resize();
        setChart(made);
      });
      sizes.observe(place);
      end = () => {
        sizes.disconnect();
        made.dispose();
      };
    });
    return () => {
      wanted = false;
      setChart(null);
      end();
    };
  }, []);
  useEffect(() => {
    if (!chart || !box.current) return;
    const colors = colorsNow();
    // A graph that is merely replaced still draws edges of the one before.
    chart.clear();
    chart.setOption(
      {
        animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
        textStyle: { fontFamily: getComputedStyle(box.current).fontFamily, color: colors.ink },
        color: [...colors.series],
        ...option(colors),
      },
      { notMerge: true },
    );
  }, [chart, option, dark]);
  return (
    <div className={styles.frame}>
      <div ref={box} className={styles.chart} style={{ height }} role="img" aria-label={label} />
    </div>
  );
}

/** A hint of the pointer, drawn on the canvas: markup with styles of its own would be against the content policy. */
export function chartTooltip(colors: ChartColors) {
  return {
    renderMode: 'richText' as const,
    confine: true,
    backgroundColor: colors.sheet,
    borderColor: colors.line,
    textStyle: { color: colors.ink, fontSize: 13 },
  };
}
