import type { EChartsCoreOption } from 'echarts/core';
import { Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/i18n/language.js';
import { Chart, type ChartColors, chartTooltip } from '../../patterns/chart/chart.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { type Column, DataTable } from '../../patterns/list/data-table.js';
import styles from './matching.module.css';
import { points, toPoints } from './points.js';
import type { Run } from './run.operations.js';

type Point = NonNullable<NonNullable<Run['rematch']>['curve']>[number];

interface TradeOffTabProps {
  readonly run: Run;
  /** Asks what a plan with few changes would be worth; absent for those who may not. */
  readonly onAsk: (() => void) | undefined;
}

/** What it is worth to change more of a plan that people know already. */
export function TradeOffTab({ run, onAsk }: TradeOffTabProps) {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const { rematch } = run;
  const curve = rematch?.curve;
  const option = useCallback(
    (colors: ChartColors) =>
      curveOption(
        curve ?? [],
        { value: t('tradeOff.value'), bound: t('progress.bound'), changes: t('tradeOff.changes') },
        colors,
      ),
    [curve, t],
  );
  if (!rematch) {
    return (
      <EmptyState
        title={t('tradeOff.none')}
        action={onAsk && <Button onClick={onAsk}>{t('tradeOff.ask')}</Button>}
      >
        {t('tradeOff.noneText')}
      </EmptyState>
    );
  }
  const columns: Column<Point>[] = [
    { key: 'changes', title: t('tradeOff.changes'), cell: ({ changes }) => changes },
    {
      key: 'value',
      title: t('tradeOff.value'),
      numeric: true,
      cell: ({ objective }) => points(objective, language),
    },
    {
      key: 'bound',
      title: t('progress.bound'),
      numeric: true,
      cell: ({ upperBound }) => points(upperBound, language),
    },
    { key: 'open', title: t('runs.open'), numeric: true, cell: ({ openSeats }) => openSeats },
  ];
  return (
    <>
      <p className={styles.measure}>
        {t('tradeOff.did', { forced: rematch.forced, changes: rematch.changes })}{' '}
        {rematch.budget !== null && t('tradeOff.budget', { budget: rematch.budget })}{' '}
        {rematch.proven && t('tradeOff.proven')}
      </p>
      {curve && curve.length > 0 ? (
        <>
          <figure className={styles.figure}>
            <figcaption>
              <strong>{t('tradeOff.title')}</strong>
              <span className="small quiet">{t('tradeOff.text')}</span>
            </figcaption>
            <Chart label={t('tradeOff.chart')} option={option} height={320} />
          </figure>
          <DataTable
            caption={t('tradeOff.title')}
            columns={columns}
            rows={curve}
            rowKey={({ changes }) => changes}
            isChosen={({ changes }) => changes === rematch.changes}
          />
        </>
      ) : (
        <p className="quiet">{t('tradeOff.tooLarge')}</p>
      )}
    </>
  );
}

interface CurveWords {
  readonly value: string;
  readonly bound: string;
  readonly changes: string;
}

function curveOption(curve: readonly Point[], words: CurveWords, colors: ChartColors): EChartsCoreOption {
  const line = (
    name: string,
    valueOf: (point: Point) => number,
    color: string | undefined,
    dashed: boolean,
  ) => ({
    type: 'line',
    name,
    symbolSize: dashed ? 0 : 9,
    lineStyle: { width: dashed ? 1.5 : 2.5, color, type: dashed ? 'dashed' : 'solid' },
    itemStyle: { color },
    data: curve.map((point) => [point.changes, toPoints(valueOf(point))]),
  });
  return {
    tooltip: { ...chartTooltip(colors), trigger: 'axis' },
    legend: { top: 0, textStyle: { color: colors.soft } },
    grid: { left: 8, right: 32, top: 40, bottom: 32, containLabel: true },
    xAxis: {
      type: 'value',
      name: words.changes,
      nameLocation: 'middle',
      nameGap: 30,
      minInterval: 1,
      axisLabel: { color: colors.soft },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      scale: true,
      axisLabel: { color: colors.soft },
      splitLine: { lineStyle: { color: colors.line } },
    },
    series: [
      line(words.bound, ({ upperBound }) => upperBound, colors.series[2], true),
      line(words.value, ({ objective }) => objective, colors.series[0], false),
    ],
  };
}
