import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { everyPage, RefusedError } from '../../app/graphql/every-page.js';
import type { Refusal } from '../../app/graphql/outcome.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { PLANNED_GROUPS } from './group.operations.js';
import { type GroupRow, plannedRow } from './group-rows.js';
import { GroupsTab } from './groups.tab.js';
import type { Run } from './run.operations.js';

const NONE = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
const MOST = 5_000;

/** The groups that a what-if came to. Its answer is kept for some days; after that there is nothing to list. */
export function PlannedGroupsTab({ run }: { readonly run: Pick<Run, 'id' | 'slots'> }) {
  const { t } = useTranslation('matching');
  const client = useClient();
  const [groups, setGroups] = useState<readonly GroupRow[]>();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { id } = run;
  useEffect(() => {
    let wanted = true;
    everyPage(
      client,
      PLANNED_GROUPS,
      { id, after: null },
      (data) => data.matchRun?.plan?.groups ?? NONE,
      MOST,
    ).then(
      (rows) => {
        if (wanted) setGroups(rows.map(plannedRow));
      },
      (fault: unknown) => {
        if (wanted && fault instanceof RefusedError) setRefusal(fault.refusal);
      },
    );
    return () => {
      wanted = false;
    };
  }, [client, id]);
  if (refusal) return <ProblemNote refusal={refusal} />;
  if (!groups) return <LoadingLines lines={6} />;
  if (groups.length === 0) {
    return <EmptyState title={t('groups.noPlan')}>{t('groups.notKept')}</EmptyState>;
  }
  return <GroupsTab groups={groups} slots={run.slots} planned />;
}
