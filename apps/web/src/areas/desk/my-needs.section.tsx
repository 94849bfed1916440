import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { day } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { NeedState } from '../../gql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { LoadMore } from '../../patterns/load-more.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { StateTag, type Tone } from '../../patterns/state-tag.js';
import styles from './desk.module.css';

const NEEDS = graphql(`
  query MyNeeds($after: String) {
    myNeeds(first: 10, after: $after) {
      nodes {
        id
        state
        titleZh
        titleEn
        lastActionAt
        declineReason
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const TONES: Partial<Record<NeedState, Tone>> = {
  draft: 'waiting',
  submitted: 'waiting',
  info_requested: 'warning',
  screened: 'waiting',
  pooled: 'good',
  listed: 'good',
  in_solution: 'good',
  solved: 'good',
};

/** The clinician's needs with their states, and what comes next in each. */
export function MyNeedsSection() {
  const { t } = useTranslation(['desk', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error, fetching }] = useQuery({ query: NEEDS, variables: { after } });
  const page = data?.myNeeds;
  return (
    <Section title={t('needs.title')} aside={<Link to="/needs/new">{t('needs.post')}</Link>}>
      {error && !data && <ProblemNote refusal={refusalOfError(error)} />}
      {!page && !error && <LoadingLines lines={3} />}
      {page?.nodes.length === 0 && <EmptyState title={t('needs.none')}>{t('needs.noneText')}</EmptyState>}
      <ul className={styles.rows}>
        {page?.nodes.map((need) => (
          <li key={need.id} className={styles.row}>
            <div>
              <strong>
                <Link to={need.state === 'draft' ? `/needs/${need.id}/edit` : `/needs/${need.id}`}>
                  {said(need, 'title') || t('needs.untitled')}
                </Link>
              </strong>
              <p className="small quiet">{need.declineReason ?? t(`needs.next.${need.state}`)}</p>
            </div>
            <StateTag tone={TONES[need.state] ?? 'over'}>{t(`common:needState.${need.state}`)}</StateTag>
            <span className="small quiet numbers">{day(need.lastActionAt, language)}</span>
          </li>
        ))}
      </ul>
      {page?.pageInfo.hasNextPage && (
        <LoadMore loading={fetching} onMore={() => setAfter(page.pageInfo.endCursor)} />
      )}
    </Section>
  );
}
