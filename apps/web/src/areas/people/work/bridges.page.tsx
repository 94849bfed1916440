import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { refusalOfError } from '../../../app/graphql/outcome.js';
import { useVocabulary } from '../../../app/vocabulary/vocabulary.js';
import { EmptyState } from '../../../patterns/empty-state.js';
import { PickField } from '../../../patterns/form/pick-field.js';
import { useAddress } from '../../../patterns/list/address.js';
import { LoadingLines } from '../../../patterns/loading-page.js';
import { PageFrame } from '../../../patterns/page.js';
import { ProblemNote } from '../../../patterns/problem-note.js';
import { SubNav } from '../../../patterns/sub-nav.js';
import { BridgesView } from './bridges.view.js';
import styles from './work.module.css';
import { BRIDGES } from './work.query.js';

/** Pairs that medical engineering asks for, to begin with. */
const EXAMPLES = [
  ['320', '520'],
  ['320', '430'],
  ['320', '460'],
  ['320', '510'],
] as const;

/** Who bridges two disciplines. Both stand in the address. */
export function Page() {
  const { t } = useTranslation(['people', 'common']);
  const vocabulary = useVocabulary();
  const address = useAddress();
  const [from, to] = [address.get('from'), address.get('to')];
  return (
    <PageFrame title={t('bridges.title')} lead={t('bridges.lead')}>
      <SubNav
        label={t('title')}
        places={[
          { to: '/people', label: t('title') },
          { to: '/people/bridges', label: t('bridges.short') },
          { to: '/labs', label: t('toLabs') },
        ]}
      />
      <div className={`${styles.picks} screen-only`}>
        <PickField
          label={t('bridges.from')}
          name="from"
          error={undefined}
          value={from || null}
          options={vocabulary.disciplines}
          placeholder={t('bridges.pick')}
          onChange={(code) => address.go({ from: code })}
        />
        <button
          type="button"
          className={styles.swap}
          aria-label={t('bridges.swap')}
          title={t('bridges.swap')}
          onClick={() => address.go({ from: to, to: from })}
        >
          ⇄
        </button>
        <PickField
          label={t('bridges.to')}
          name="to"
          error={undefined}
          value={to || null}
          options={vocabulary.disciplines}
          placeholder={t('bridges.pick')}
          onChange={(code) => address.go({ to: code })}
        />
      </div>
      <ul className={`${styles.examples} screen-only`} aria-label={t('bridges.examples')}>
        {EXAMPLES.filter((pair) => pair[0] !== from || pair[1] !== to).map(([one, other]) => (
          <li key={`${one} ${other}`}>
            <Link to={`/people/bridges?from=${one}&to=${other}`} preventScrollReset>
              {t('bridges.pair', { one: vocabulary.discipline(one), other: vocabulary.discipline(other) })}
            </Link>
          </li>
        ))}
      </ul>
      {from && to ? (
        <Found from={from} to={to} />
      ) : (
        <EmptyState title={t('bridges.choose')}>{t('bridges.chooseText')}</EmptyState>
      )}
    </PageFrame>
  );
}

function Found({ from, to }: { readonly from: string; readonly to: string }) {
  const [{ data, error, fetching }, ask] = useQuery({ query: BRIDGES, variables: { from, to } });
  if (error) {
    return (
      <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  }
  if (!data || fetching) return <LoadingLines lines={8} />;
  return <BridgesView from={from} to={to} bridges={data.bridges} />;
}
