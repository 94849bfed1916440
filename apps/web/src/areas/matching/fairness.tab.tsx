import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useLanguage } from '../../app/i18n/language.js';
import { Chart, type ChartColors } from '../../patterns/chart/chart.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { useAddress } from '../../patterns/list/address.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { barsOption } from './bars-option.js';
import { BlockingPairs } from './blocking-pairs.list.js';
import { FairnessFigures } from './fairness-figures.js';
import type { GroupInList } from './group.operations.js';
import styles from './matching.module.css';
import { points, toPoints } from './points.js';
import { PLAN, type Run } from './run.operations.js';
import { worthBins } from './worth-bins.js';

const WORST = 5;

interface FairnessTabProps {
  readonly run: Run;
  readonly groups: readonly GroupInList[];
}

/** How evenly a plan treats teams and mentors, each figure with what it means. */
export function FairnessTab({ run, groups }: FairnessTabProps) {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const said = useSaid();
  const address = useAddress();
  const [{ data }] = useQuery({ query: PLAN, variables: { id: run.id } });
  const plan = data?.matchRun?.plan;
  const bins = useMemo(() => worthBins((plan?.worths ?? []).map(toPoints)), [plan]);
  const worths = useCallback(
    (colors: ChartColors) =>
      barsOption(
        bins.map(({ from, to, groups: value }) => ({ name: `${from}–${to}`, value })),
        t('fair.worthAxis'),
        colors,
      ),
    [bins, t],
  );
  const seated = plan?.loads.reduce((sum, { mentors }) => sum + mentors, 0) ?? 0;
  const idle = Math.max(0, (run.mentorCount ?? seated) - seated);
  const loads = useCallback(
    (colors: ChartColors) =>
      barsOption(
        [{ seats: 0, mentors: idle }, ...(plan?.loads ?? [])].map(({ seats, mentors }) => ({
          name: t('fair.load', { count: seats }),
          value: mentors,
        })),
        t('fair.loadAxis'),
        colors,
      ),
    [plan, idle, t],
  );
  if (!data) return <LoadingLines lines={4} />;
  if (!run.fairness || !plan) return <EmptyState title={t('fair.none')}>{t('fair.noneText')}</EmptyState>;
  // A repair proposes only the groups that it changes; the worst of those are not the worst of the plan.
  const isWhole = run.kind !== 're_match';
  const worst = [...groups].sort((one, other) => one.score - other.score).slice(0, WORST);
  return (
    <>
      <FairnessFigures fairness={run.fairness} />
      <div className={styles.halves}>
        <figure className={styles.figure}>
          <figcaption>
            <strong>{t('fair.worths')}</strong>
            <span className="small quiet">
              {t('fair.worthsText', {
                low: points(run.fairness.worst, language),
                middle: points(run.fairness.median, language),
                high: points(run.fairness.best, language),
              })}
            </span>
          </figcaption>
          <Chart label={t('fair.worthsChart')} option={worths} height={270} />
        </figure>
        <figure className={styles.figure}>
          <figcaption>
            <strong>{t('fair.loads')}</strong>
            <span className="small quiet">
              {t('fair.loadsText', { seated, idle, gini: run.fairness.loadGini.toFixed(2) })}
            </span>
          </figcaption>
          <Chart label={t('fair.loadsChart')} option={loads} height={270} />
        </figure>
      </div>
      {isWhole && worst.length > 0 && (
        <div className={styles.stack}>
          <h3>{t('fair.worstOff')}</h3>
          <ol className={styles.ranked}>
            {worst.map((group) => (
              <li key={group.id}>
                <Link to={address.hrefFor({ group: group.id })} preventScrollReset>
                  {said(group.team, 'name')}
                </Link>
                <span className="quiet">{said(group.team?.choices?.[0], 'title')}</span>
                <span className={`numbers ${styles.push}`}>
                  {t('pointsOf', { points: points(group.score, language) })}
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
      <BlockingPairs runId={run.id} total={run.fairness.blockingPairs} />
    </>
  );
}
