import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CombinedError } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { INDEXES, type IndexName } from '../../app/palette/found-everywhere.js';
import type { FoundEverywhereQuery } from '../../gql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { HitRow } from './hit-row.js';
import styles from './search.module.css';

interface BestFoundProps {
  readonly q: string;
  readonly found: FoundEverywhereQuery | undefined;
  readonly error: CombinedError | undefined;
  /** Address of all hits of an index. */
  readonly hrefOf: (index: IndexName) => string;
  readonly onRetry: () => void;
}

/** The best hits of each index, those without any left out. */
export function BestFound({ q, found, error, hrefOf, onRetry }: BestFoundProps) {
  const { t } = useTranslation('search');
  if (error && !found) return <ProblemNote refusal={refusalOfError(error)} onRetry={onRetry} />;
  if (!found) return <LoadingLines lines={9} />;
  const indexes = INDEXES.filter((index) => found[index].total > 0);
  if (indexes.length === 0) return <NothingFound q={q} />;
  return indexes.map((index) => (
    <Section
      key={index}
      title={t(`index.${index}`)}
      aside={
        found[index].total > found[index].hits.length && (
          <Link to={hrefOf(index)}>{t('seeAll', { count: found[index].total })}</Link>
        )
      }
    >
      <ul className={styles.rows}>
        {found[index].hits.map((hit) => (
          <HitRow key={hit.id} hit={hit} />
        ))}
      </ul>
    </Section>
  ));
}

export function NothingFound({ q }: { readonly q: string }) {
  const { t } = useTranslation('search');
  return (
    <EmptyState
      title={t('nothing', { q })}
      action={
        <LinkButton to="/help" tone="plain">
          {t('toHelp')}
        </LinkButton>
      }
    >
      {t('nothingText')}
    </EmptyState>
  );
}
