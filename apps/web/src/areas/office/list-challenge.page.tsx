import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { NotFoundPage } from '../../app/router/not-found.page.js';
import { useSession } from '../../app/session/session.context.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { ChallengeForm } from './challenge.form.js';
import { ChallengeReading } from './challenge.reading.js';
import { ListStateTag } from './list-state.tag.js';
import styles from './office.module.css';

const CHALLENGE = graphql(`
  query OfficeChallenge($id: ID!) {
    challenge(id: $id) {
      id
      version
      number
      state
      source
      needId
      titleZh
      titleEn
      summaryZh
      summaryEn
      area
      areaZh
      areaEn
      keywords
      disciplineCodes
      departmentCodes
      targets {
        name
        comparator
        value
        valueTo
        unit
        note
      }
      budgetFen
      durationMonths
      deadlineAt
      provenance {
        issuer
        year
        listName
        sourceUrl
        itemKind
      }
      owner {
        id
        nameZh
        nameEn
      }
      list {
        id
        code
        state
        titleZh
        titleEn
      }
    }
  }
`);

/** One challenge of a list: written while the list is a draft, read afterwards. */
export function Page() {
  return (
    <MembersOnly capability={['list.read', 'list.manage']}>
      <ChallengeOfList />
    </MembersOnly>
  );
}

function ChallengeOfList() {
  const { t } = useTranslation('office');
  const said = useSaid();
  const { may } = useSession();
  const { id: listId = '', challengeId = '' } = useParams();
  const [{ data, error, fetching, stale }, ask] = useQuery({
    query: CHALLENGE,
    variables: { id: challengeId },
    // A form begins with what the server has now, not with what a list had loaded.
    requestPolicy: 'network-only',
  });
  const challenge =
    data?.challenge?.id === challengeId && data.challenge.list.id === listId ? data.challenge : null;
  if (!challenge || (fetching && stale)) {
    if (fetching) return <LoadingPage />;
    if (!error) return <NotFoundPage />;
    return (
      <PageFrame title={t('lists.title')}>
        <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </PageFrame>
    );
  }
  const { list } = challenge;
  return (
    <PageFrame
      nav={<OfficeNav />}
      title={said(challenge, 'title')}
      heading={
        <>
          <p className={`${styles.trail} screen-only`}>
            <Link to={`/office/lists/${list.id}`}>{said(list, 'title')}</Link>
            <span aria-hidden> / </span>
            <span className="quiet">{t(`source.${challenge.source}`)}</span>
          </p>
          <p className={styles.marks}>
            <ListStateTag state={list.state} />
            <span className="small quiet numbers">{challenge.number ?? list.code}</span>
          </p>
          <h1>{said(challenge, 'title')}</h1>
        </>
      }
    >
      {list.state === 'draft' && may('list.manage') ? (
        <ChallengeForm key={challenge.id} challenge={challenge} listId={list.id} />
      ) : (
        <ChallengeReading challenge={challenge} />
      )}
    </PageFrame>
  );
}
