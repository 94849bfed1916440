import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EChartsOption } from 'echarts';
import type { BenchCase } from './benchmark.js';

const FOLDER = 'docs/images';

/** A chart of a benchmark's figures, kept as docs/images/NAME.svg. */
export interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly chart: EChartsOption;
}

/** Colours that stay apart for colour-blind readers, and on dark pages as on light ones (Okabe and Ito 2008). */
export const INK = { ours: '#009e73', theirs: '#999999', third: '#e69f00', fourth: '#0072b2' } as const;

const LOOK: EChartsOption = {
  backgroundColor: '#ffffff',
  animation: false,
  textStyle: { fontFamily: 'system-ui, sans-serif' },
  color: [INK.ours, INK.theirs, INK.third, INK.fourth],
};

/** Draws the pictures; the same figures give the same files. Loaded when asked for: the chart library is large. */
export async function draw(pictures: readonly Picture[]): Promise<void> {
  const { init } = await import('echarts');
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, width, height, chart } of pictures) {
    const canvas = init(null, null, { renderer: 'svg', ssr: true, width, height });
    canvas.setOption({ ...LOOK, ...chart });
    writeFileSync(join(FOLDER, `${name}.svg`), `${canvas.renderToSVGString()}\n`);
    canvas.dispose();
  }
}

/** The cases that have all these figures, in order. */
export function casesWith(cases: readonly BenchCase[], ...figures: readonly string[]): readonly BenchCase[] {
  return cases.filter((one) => figures.every((figure) => one.figures[figure] !== undefined));
}
