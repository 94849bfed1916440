import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { NotFoundPage } from '../../app/router/not-found.page.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { StateTag, type Tone } from '../../patterns/state-tag.js';
import type { DuplicateState } from '../../gql/graphql.js';
import { CompareTable } from './compare-table.js';
import { DecidedSection } from './decided.section.js';
import styles from './duplicates.module.css';
import { MergeSection } from './merge.section.js';
import { PAIR } from './pair.query.js';
import { ReasonChips } from './reason-chips.js';

const TONES: Readonly<Record<DuplicateState, Tone>> = { open: 'waiting', dismissed: 'over', merged: 'good' };

/** Two records side by side, with what a merge would make of them; merged, or told apart, or put back. */
export function Page() {
  return (
    <MembersOnly capability="duplicate.decide">
      <PairPage />
    </MembersOnly>
  );
}

function PairPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('duplicates');
  const said = useSaid();
  const [{ data, error }, ask] = useQuery({
    query: PAIR,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  if (error && !data) return <ProblemNote refusal={refusalOfError(error)} onRetry={again} />;
  if (!data) return <LoadingPage />;
  const pair = data.duplicatePair;
  if (!pair) return <NotFoundPage />;
  const title = t('pairTitle', {
    left: said(pair.left.person, 'name'),
    right: said(pair.right.person, 'name'),
  });
  return (
    <PageFrame
      nav={<OfficeNav />}
      title={title}
      heading={
        <div className={styles.head}>
          <p className="small">
            <Link to="/office/duplicates">{t('title')}</Link>
          </p>
          <div className={styles.name}>
            <h1>{title}</h1>
            <StateTag tone={TONES[pair.state]}>{t(`state.${pair.state}`)}</StateTag>
          </div>
          <div className={styles.why}>
            <span className={`${styles.score} numbers`}>{t('score', { score: pair.score })}</span>
            <ReasonChips reasons={pair.reasons} />
          </div>
        </div>
      }
    >
      {pair.state === 'open' ? (
        <MergeSection pair={pair} onChanged={again} />
      ) : (
        <>
          <DecidedSection pair={pair} onChanged={again} />
          <CompareTable pair={pair} />
        </>
      )}
    </PageFrame>
  );
}
