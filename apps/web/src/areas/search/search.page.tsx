import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { count } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { INDEXES, inOrder, type IndexName } from '../../app/palette/found-everywhere.js';
import { useSession } from '../../app/session/session.context.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SubNav } from '../../patterns/sub-nav.js';
import { Begin } from './begin.js';
import { FoundOverall } from './found-overall.js';
import { KindResults } from './kind-results.js';
import { QueryBox } from './query-box.js';
import { SaveSearch } from './save-search.js';
import { FOUND_OVERALL } from './search.query.js';
import styles from './search.module.css';
import { addressOf, wishesOf, type SearchWishes } from './search-wishes.js';
import { useHitKeys } from './use-hit-keys.js';

const BEST = 5;

/** Search over everything: the best of each kind, or one kind with its filters. All of it in the address. */
export function Page() {
  const { t } = useTranslation('search');
  const language = useLanguage();
  const { viewer } = useSession();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const results = useRef<HTMLDivElement>(null);
  const hitKeys = useHitKeys(results);
  const wishes = wishesOf(address);
  const { q, index } = wishes;
  const go = (change: Partial<SearchWishes>) =>
    void navigate(addressOf(wishes, change), { preventScrollReset: true });
  const [{ data, error }, ask] = useQuery({ query: FOUND_OVERALL, variables: { q, perPage: BEST } });
  const parts = inOrder(data?.searchEverywhere ?? []);
  const totals = new Map<IndexName, string>(
    parts.map((part) => [part.index, `${count(part.total, language)}${part.totalIsCapped ? '+' : ''}`]),
  );
  const sum = parts.reduce((all, { total }) => all + total, 0);
  const label = (name: IndexName) => [t(`index.${name}`), totals.get(name)].filter(Boolean).join(' ');
  return (
    <PageFrame
      title={q ? t('titleFor', { q }) : t('title')}
      heading={
        <div className={styles.head}>
          <div className={styles.title_row}>
            <h1>{t('title')}</h1>
            {viewer && <Link to="/alerts">{t('toAlerts')}</Link>}
          </div>
          <QueryBox
            q={q}
            onSearch={(wanted) => {
              // The same words again: whoever presses Enter wants the present state.
              if (wanted === q) ask({ requestPolicy: 'network-only' });
              else go({ q: wanted });
            }}
            onLeave={hitKeys.toFirst}
          />
          <SubNav
            label={t('which')}
            places={[
              { to: addressOf(wishes, { index: null }), label: t('everything'), current: index === null },
              ...INDEXES.map((name) => ({
                to: addressOf(wishes, index === name ? {} : { index: name }),
                label: label(name),
                current: index === name,
              })),
            ]}
          />
        </div>
      }
    >
      <div ref={results} onKeyDown={hitKeys.onKeyDown}>
        {index ? (
          <KindResults key={index} wishes={wishes} index={index} others={parts} onChange={go} />
        ) : q === '' ? (
          <Begin wishes={wishes} totals={totals} />
        ) : error && !data ? (
          <ProblemNote
            refusal={refusalOfError(error)}
            onRetry={() => ask({ requestPolicy: 'network-only' })}
          />
        ) : !data ? (
          <LoadingLines lines={9} />
        ) : (
          <div className={styles.begin}>
            <div className={styles.bar}>
              <p className={`${styles.total} numbers`} role="status">
                {sum > 0 &&
                  t(parts.some((part) => part.totalIsCapped) ? 'totalMore' : 'total', { count: sum })}
              </p>
              <div className={`${styles.tools} screen-only`}>
                <SaveSearch wishes={wishes} />
              </div>
            </div>
            <FoundOverall wishes={wishes} parts={parts} />
          </div>
        )}
      </div>
    </PageFrame>
  );
}
