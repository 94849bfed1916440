import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import type { PooledNeedsQuery } from '../../gql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { LoadMore } from '../../patterns/load-more.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { ListFrame } from './list-frame.js';
import styles from './office.module.css';
import { PooledNeedEntry } from './pooled-need.entry.js';
import type { OfficeList } from './use-list.js';

const POOL = graphql(`
  query PooledNeeds($after: String) {
    needs(states: [pooled], first: 20, after: $after) {
      nodes {
        id
        state
        titleZh
        titleEn
        scene
        confidentiality
        departmentCodes
        budgetFen
        submittedAt
        targets {
          name
        }
        owner {
          id
          nameZh
          nameEn
        }
        programme {
          id
          nameZh
          nameEn
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type PooledNeed = PooledNeedsQuery['needs']['nodes'][number];

/** The project pool beside a draft list: needs that both sides found suitable, each one step from the list. */
export function Page() {
  const { t } = useTranslation('office');
  return (
    <ListFrame>
      {(list, isDraft) =>
        isDraft ? (
          <Pool list={list} />
        ) : (
          <EmptyState
            title={t('pool.closed')}
            action={<LinkButton to={`/office/lists/${list.id}`}>{t('list.challenges')}</LinkButton>}
          >
            {t('pool.closedText')}
          </EmptyState>
        )
      }
    </ListFrame>
  );
}

function Pool({ list }: { readonly list: OfficeList }) {
  const { t } = useTranslation('office');
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, fetching, error }, ask] = useQuery({ query: POOL, variables: { after } });
  const again = () => ask({ requestPolicy: 'network-only' });
  if (error && !data) return <ProblemNote refusal={refusalOfError(error)} onRetry={again} />;
  if (!data) return <LoadingLines lines={8} />;
  const { nodes, pageInfo } = data.needs;
  // A need that was taken is listed from then on; the cache knows it before the pool is read anew.
  const pooled = nodes.filter(({ state }) => state === 'pooled');
  return (
    <Section title={t('pool.title')}>
      <p className="quiet">{t('pool.text')}</p>
      {pooled.length === 0 && (
        <EmptyState
          title={t('pool.none')}
          action={<LinkButton to="/screening">{t('pool.toScreening')}</LinkButton>}
        >
          {t('pool.noneText')}
        </EmptyState>
      )}
      <ul className={styles.entries}>
        {pooled.map((need) => (
          <PooledNeedEntry key={need.id} need={need} listId={list.id} onTaken={again} />
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <LoadMore loading={fetching} onMore={() => setAfter(pageInfo.endCursor ?? null)} />
      )}
    </Section>
  );
}
