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
import { useWaiting } from './tasks.query.js';

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

const placeOf = ({ id, state }: { readonly id: string; readonly state: NeedState }) =>
  state === 'draft' ? `/needs/${id}/edit` : `/needs/${id}`;

/** The clinician's needs that others work on or that are settled, each with its state. */
export function MyNeedsSection() {
  const { t } = useTranslation(['desk', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error, fetching }] = useQuery({ query: NEEDS, variables: { after } });
  const waiting = useWaiting();
  const page = waiting ? data?.myNeeds : undefined;
  const needs = page?.nodes.filter((need) => !waiting?.has(placeOf(need))) ?? [];
  if (page && page.nodes.length > 0 && needs.length === 0 && !page.pageInfo.hasNextPage) return null;
  return (
    <Section title={t('needs.title')} aside={<Link to="/needs/new">{t('needs.post')}</Link>}>
      {error && !data && <ProblemNote refusal={refusalOfError(error)} />}
      {!page && !error && <LoadingLines lines={3} />}
      {page?.nodes.length === 0 && <EmptyState title={t('needs.none')}>{t('needs.noneText')}</EmptyState>}
      <ul className={styles.rows}>
        {needs.map((need) => (
          <li key={need.id} className={styles.row}>
            <div>
              <strong>
                <Link to={placeOf(need)}>{said(need, 'title') || t('needs.untitled')}</Link>
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
