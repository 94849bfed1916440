import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IndexName } from '../../app/palette/found-everywhere.js';
import { Section } from '../../patterns/section.js';
import { DidYouMean } from './did-you-mean.js';
import { HitRow } from './hit-row.js';
import { NothingFound } from './nothing-found.js';
import type { FoundHit } from './search.query.js';
import styles from './search.module.css';
import { addressOf, type SearchWishes } from './search-wishes.js';

interface FoundOverallProps {
  readonly wishes: SearchWishes;
  readonly parts: readonly {
    readonly index: IndexName;
    readonly total: number;
    readonly searchedFor: string | null;
    readonly didYouMean: readonly { readonly q: string; readonly zh: string; readonly en: string }[];
    readonly hits: readonly FoundHit[];
  }[];
}

/** The best hits of each kind, those without any left out. */
export function FoundOverall({ wishes, parts }: FoundOverallProps) {
  const { t } = useTranslation('search');
  const found = parts.filter(({ total }) => total > 0);
  const proposals = new Map(parts.flatMap(({ didYouMean }) => didYouMean).map((one) => [one.q, one]));
  const others = found.map(({ searchedFor }) => searchedFor);
  const meant = (
    <DidYouMean
      proposals={[...proposals.values()]}
      // Only where no kind has anything for the words themselves.
      searchedFor={others.every(Boolean) ? (others[0] ?? null) : null}
      hrefOf={(q) => addressOf(wishes, { q })}
    />
  );
  if (found.length === 0) {
    return (
      <>
        {meant}
        <NothingFound wishes={wishes} others={[]} />
      </>
    );
  }
  const sections = found.map(({ index, total, hits }) => (
    <Section
      key={index}
      title={t(`index.${index}`)}
      aside={
        total > hits.length && <Link to={addressOf(wishes, { index })}>{t('seeAll', { count: total })}</Link>
      }
    >
      <ul className={styles.rows}>
        {hits.map((hit) => (
          <HitRow key={hit.id} hit={hit} />
        ))}
      </ul>
    </Section>
  ));
  return (
    <>
      {meant}
      {sections}
    </>
  );
}
