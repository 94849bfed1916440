import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { day } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { NotFoundPage } from '../../app/router/not-found.page.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { Facts } from '../../patterns/facts.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';

const POOLED = graphql(`
  query PooledNeed($id: ID!) {
    publicNeed(id: $id) {
      id
      titleZh
      titleEn
      keywords
      disease
      departmentCodes
      disciplineCodes
      targetNames
      submittedAt
      synthetic
    }
  }
`);

/** What everybody may know of a need in the pool: what it is about. */
export function Page() {
  const { t } = useTranslation(['needs', 'common']);
  const { id = '' } = useParams();
  const said = useSaid();
  const language = useLanguage();
  const { department, discipline } = useVocabulary();
  const [{ data, error }, ask] = useQuery({ query: POOLED, variables: { id } });
  const need = data?.publicNeed;
  if (data && !need) return <NotFoundPage />;
  if (!need && error) {
    return (
      <PageFrame title={t('need')}>
        <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask()} />
      </PageFrame>
    );
  }
  if (!need) return <LoadingPage />;
  const joined = (values: readonly string[]) => values.join(t('common:comma'));
  return (
    <PageFrame narrow title={said(need, 'title')} lead={t('pool.lead')}>
      <Facts
        facts={[
          [t('keywords'), joined(need.keywords)],
          [t('disease'), need.disease],
          [t('departmentCodes'), joined(need.departmentCodes.map(department))],
          [t('disciplineCodes'), joined(need.disciplineCodes.map(discipline))],
          [t('targets'), joined(need.targetNames)],
          [t('submittedAt'), day(need.submittedAt, language)],
          [t('synthetic'), need.synthetic && '✓'],
        ]}
      />
    </PageFrame>
  );
}
