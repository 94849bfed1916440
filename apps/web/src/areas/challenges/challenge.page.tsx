import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { NotFoundPage } from '../../app/router/not-found.page.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { OutcomesOf } from '../../patterns/outcomes-of.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { TargetsTable } from '../../patterns/targets-table.js';
import { ChallengeStateTag } from './challenge-state.tag.js';
import { ChallengeFacts } from './challenge-facts.js';
import styles from './challenges.module.css';
import { Poster } from './poster.js';
import { SimilarChallenges } from './similar-challenges.js';
import { TakePart } from './take-part.js';
import { Timeline } from './timeline.js';
import { WhoCanMeasure } from './who-can-measure.js';

const CHALLENGE = graphql(`
  query ChallengePage($id: ID!) {
    challenge(id: $id) {
      id
      number
      state
      kind
      source
      synthetic
      titleZh
      titleEn
      summaryZh
      summaryEn
      area
      areaZh
      areaEn
      budgetFen
      durationMonths
      deadlineAt
      publishedAt
      keywords
      departmentCodes
      disciplineCodes
      targets {
        name
        comparator
        value
        valueTo
        unit
        note
      }
      provenance {
        issuer
        year
        listName
        sourceUrl
      }
      owner {
        id
        nameZh
        nameEn
        affiliations {
          id
          titleZh
          titleEn
          organisation {
            id
            nameZh
            nameEn
          }
        }
      }
      list {
        id
        code
        state
        titleZh
        titleEn
        opensAt
        closesAt
      }
    }
  }
`);

/** One challenge: what is wanted, until when, by whom, and how one takes part. */
export function Page() {
  const { t } = useTranslation('challenges');
  const said = useSaid();
  const { id = '' } = useParams();
  const [{ data, error, fetching }, ask] = useQuery({ query: CHALLENGE, variables: { id } });
  const challenge = data?.challenge?.id === id ? data.challenge : null;
  if (!challenge) {
    if (fetching) return <LoadingPage />;
    if (!error) return <NotFoundPage />;
    return (
      <PageFrame title={t('title')}>
        <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </PageFrame>
    );
  }
  const title = said(challenge, 'title');
  const summary = said(challenge, 'summary');
  return (
    <PageFrame
      title={title}
      heading={
        <>
          <p className={styles.trail}>
            <Link to="/challenges">{t('title')}</Link>
            <span aria-hidden> / </span>
            <Link to={`/challenges?list=${challenge.list.id}`}>{said(challenge.list, 'title')}</Link>
          </p>
          <p className={styles.row_head}>
            <ChallengeStateTag state={challenge.state} />
            <span className="small quiet numbers">{challenge.number}</span>
            {challenge.synthetic && <span className="small quiet">{t('synthetic')}</span>}
          </p>
          <h1>{title}</h1>
        </>
      }
      lead={summary}
    >
      <div className={styles.detail}>
        <div className={styles.detail_main}>
          <Section title={t('targets.title')}>
            {challenge.targets.length === 0 ? (
              <p className="quiet">{t('targets.none')}</p>
            ) : (
              <TargetsTable caption={t('targets.title')} targets={challenge.targets} />
            )}
          </Section>
          <Section title={t('timeline.title')}>
            <Timeline challenge={challenge} />
          </Section>
          <WhoCanMeasure challengeId={challenge.id} />
          <OutcomesOf challengeId={challenge.id} />
          <Section title={t('poster.title')}>
            <Poster challenge={challenge} />
          </Section>
        </div>
        <div className={styles.detail_side}>
          <TakePart challenge={challenge} />
          <ChallengeFacts challenge={challenge} />
        </div>
      </div>
      {challenge.area && <SimilarChallenges area={challenge.area} except={challenge.id} />}
    </PageFrame>
  );
}
