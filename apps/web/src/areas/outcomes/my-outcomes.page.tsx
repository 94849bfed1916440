import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { everyPage } from '../../app/graphql/every-page.js';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSession } from '../../app/session/session.context.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { LoadMore } from '../../patterns/load-more.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { OutcomeTable } from './outcome-table.js';
import styles from './outcomes.module.css';

const MINE = graphql(`
  query MyOutcomes($first: Int!, $after: String) {
    myOutcomes(first: $first, after: $after) {
      nodes {
        id
        state
        type
        titleZh
        titleEn
        year
        lastActionAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const TO_GRADE = graphql(`
  query OutcomesToGrade($first: Int!, $after: String) {
    outcomesToGrade(first: $first, after: $after) {
      nodes {
        id
        state
        type
        titleZh
        titleEn
        year
        lastActionAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What one has handed in or is named in, and what one was asked to grade. */
export function Page() {
  const { t } = useTranslation('outcomes');
  const { may } = useSession();
  return (
    <MembersOnly>
      <PageFrame
        title={t('mine')}
        heading={
          <div className={styles.title_row}>
            <h1>{t('mine')}</h1>
            {may('outcome.write') && (
              <LinkButton to="/outcomes/new" tone="take-up">
                {t('hand')}
              </LinkButton>
            )}
          </div>
        }
        lead={t('mineLead')}
      >
        <Mine />
        {may('outcome.grade') && <ToGrade />}
      </PageFrame>
    </MembersOnly>
  );
}

function Mine() {
  const { t } = useTranslation('outcomes');
  const client = useClient();
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error, fetching }, ask] = useQuery({ query: MINE, variables: { first: 20, after } });
  const page = data?.myOutcomes;
  if (!page && error) return <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask()} />;
  if (!page) return <LoadingLines lines={5} />;
  if (page.nodes.length === 0) return <EmptyState title={t('noneMine')}>{t('noneMineText')}</EmptyState>;
  return (
    <div>
      <OutcomeTable
        caption={t('mine')}
        rows={page.nodes}
        allRows={() => everyPage(client, MINE, { first: 100 }, ({ myOutcomes }) => myOutcomes)}
      />
      {page.pageInfo.hasNextPage && (
        <LoadMore loading={fetching} onMore={() => setAfter(page.pageInfo.endCursor)} />
      )}
    </div>
  );
}

function ToGrade() {
  const { t } = useTranslation('outcomes');
  const client = useClient();
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, fetching }] = useQuery({ query: TO_GRADE, variables: { first: 20, after } });
  const page = data?.outcomesToGrade;
  if (!page || page.nodes.length === 0) return null;
  return (
    <Section title={t('toGrade')}>
      <OutcomeTable
        caption={t('toGrade')}
        rows={page.nodes}
        allRows={() => everyPage(client, TO_GRADE, { first: 100 }, ({ outcomesToGrade }) => outcomesToGrade)}
      />
      {page.pageInfo.hasNextPage && (
        <LoadMore loading={fetching} onMore={() => setAfter(page.pageInfo.endCursor)} />
      )}
    </Section>
  );
}
