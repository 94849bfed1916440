import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../patterns/empty-state.js';
import { useAddress } from '../../patterns/list/address.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SubNav } from '../../patterns/sub-nav.js';
import { AnswersStrip } from './answers.strip.js';
import { ComparisonView } from './comparison.view.js';
import { FairnessTab } from './fairness.tab.js';
import { GroupsTab } from './groups.tab.js';
import styles from './matching.module.css';
import { NetworkTab } from './network.tab.js';
import { OpeningsTab } from './openings.tab.js';
import { PlannedGroupsTab } from './planned-groups.tab.js';
import type { Run } from './run.operations.js';
import { ScarceTab } from './scarce.tab.js';
import { TradeOffTab } from './trade-off.tab.js';
import { useRunGroups } from './use-run-groups.js';

/** Views of a plan, by their place in the address. A what-if proposes no groups: it is read beside its base first. */
const VIEWS = {
  decision: ['table', 'network', 'fairness', 'openings', 'scarce', 'trade-off'],
  what_if: ['change', 'table', 'fairness', 'scarce', 'trade-off'],
  re_match: ['table', 'change', 'network', 'fairness', 'openings', 'scarce', 'trade-off'],
} as const;

interface RunTabsProps {
  readonly run: Run;
  readonly onAsk: (() => void) | undefined;
}

/** The views of a decided run, each with its address. */
export function RunTabs({ run, onAsk }: RunTabsProps) {
  const { t } = useTranslation('matching');
  const address = useAddress();
  const views: readonly (typeof VIEWS)['re_match'][number][] = VIEWS[run.kind];
  const view = address.among('view', views) ?? views[0] ?? 'table';
  const { groups, refusal, renew } = useRunGroups(run.id, run.version);
  const isAsked = run.kind === 'what_if';
  const needsGroups = !isAsked && (view === 'table' || view === 'network');
  const isRepair = run.kind === 're_match';
  const isEmpty = groups?.length === 0;
  return (
    <>
      {run.state === 'published' && groups && !isEmpty && <AnswersStrip groups={groups} />}
      <section className={styles.stack} aria-label={t('views')}>
        <SubNav
          label={t('views')}
          places={views.map((one) => ({
            to: address.hrefFor({ view: one === views[0] ? null : one }),
            label: t(`view.${one}`),
            current: one === view,
          }))}
        />
        <div className={styles.view}>
          {needsGroups && refusal && <ProblemNote refusal={refusal} onRetry={renew} />}
          {needsGroups && !refusal && !groups && <LoadingLines lines={6} />}
          {needsGroups && isEmpty && (
            <EmptyState title={t(isRepair ? 'repair.nothing' : 'groups.noPlan')}>
              {t(isRepair ? 'repair.nothingText' : 'groups.noPlanText')}
            </EmptyState>
          )}
          {needsGroups && isRepair && groups && !isEmpty && (
            <p className={styles.measure}>{t('repair.onlyChanged', { count: groups.length })}</p>
          )}
          {view === 'table' && isAsked && <PlannedGroupsTab run={run} />}
          {view === 'table' && !isAsked && groups && !isEmpty && (
            <GroupsTab groups={groups} slots={run.slots} />
          )}
          {view === 'network' && groups && !isEmpty && <NetworkTab groups={groups} slots={run.slots} />}
          {view === 'fairness' && <FairnessTab run={run} groups={groups ?? []} />}
          {view === 'openings' && <OpeningsTab runId={run.id} />}
          {view === 'scarce' && <ScarceTab runId={run.id} />}
          {view === 'trade-off' && <TradeOffTab run={run} onAsk={onAsk} />}
          {view === 'change' && run.baseRunId && <ComparisonView beforeId={run.baseRunId} afterId={run.id} />}
        </div>
      </section>
    </>
  );
}
