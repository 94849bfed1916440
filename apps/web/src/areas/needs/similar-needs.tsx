import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { percent } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { wordsOf } from '../../app/i18n/mixed-words.js';
import type { SimilarNeedsQuery } from '../../gql/graphql.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { NeedStateTag } from './need-state.tag.js';
import styles from './needs.module.css';

const SIMILAR = graphql(`
  query SimilarNeeds($id: ID!) {
    similarNeeds(id: $id) {
      id
      titleZh
      titleEn
      state
      score
      sharedKeywords
    }
  }
`);

export type SimilarNeedView = SimilarNeedsQuery['similarNeeds'][number];

interface SimilarNeedsProps {
  readonly needId: string;
  /** What to say where there is none. */
  readonly none: string;
  /** True where the viewer may open them. */
  readonly linked?: boolean;
  /** Beside each, for instance a way to merge. */
  readonly action?: (need: SimilarNeedView) => ReactNode;
}

/** Needs like this one, the most alike first. */
export function SimilarNeeds({ needId, none, linked = false, action }: SimilarNeedsProps) {
  const { t } = useTranslation(['needs', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const [{ data, error }, ask] = useQuery({ query: SIMILAR, variables: { id: needId } });
  if (!data) {
    if (!error) return <LoadingLines lines={2} />;
    return <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask()} />;
  }
  if (data.similarNeeds.length === 0) return <p className="quiet">{none}</p>;
  return (
    <ul className={styles.similar}>
      {data.similarNeeds.map((need) => (
        <li key={need.id}>
          <strong>
            {linked ? <Link to={`/needs/${need.id}`}>{said(need, 'title')}</Link> : said(need, 'title')}
          </strong>
          <span className={styles.likeness}>{action?.(need) ?? <NeedStateTag state={need.state} />}</span>
          <p className="small quiet">
            {t('alike', { share: percent(need.score, language, 0) })}
            {need.sharedKeywords.length > 0 &&
              ` · ${t('sharedKeywords', { words: wordsOf(language, need.sharedKeywords).join(t('common:comma')) })}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
