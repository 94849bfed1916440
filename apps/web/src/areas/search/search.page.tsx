import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { count } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { FOUND_EVERYWHERE, INDEXES } from '../../app/palette/found-everywhere.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { useAddress } from '../../patterns/list/address.js';
import { PageFrame } from '../../patterns/page.js';
import { SearchBox } from '../../patterns/search-box.js';
import { SubNav } from '../../patterns/sub-nav.js';
import { BestFound } from './best-found.js';
import { FoundInIndex } from './found-in-index.js';

const BEST = 5;

/** Search over everything: the best of each kind, or one kind to its end. All of it in the address. */
export function Page() {
  const { t } = useTranslation('search');
  const language = useLanguage();
  const address = useAddress();
  const q = address.get('q').trim().slice(0, 200);
  const index = address.among('in', INDEXES);
  const [{ data, error }, ask] = useQuery({
    query: FOUND_EVERYWHERE,
    variables: { q, perPage: BEST },
    pause: q === '',
  });
  const found = q === '' ? undefined : data;
  const label = (name: (typeof INDEXES)[number]) => {
    const part = found?.[name];
    if (!part) return t(`index.${name}`);
    return `${t(`index.${name}`)} ${count(part.total, language)}${part.totalIsCapped ? '+' : ''}`;
  };
  return (
    <PageFrame title={q ? t('titleFor', { q }) : t('title')} heading={<h1>{t('title')}</h1>}>
      <SearchBox
        label={t('title')}
        hint={t('paletteHint')}
        q={q}
        onSearch={(wanted) => address.go({ q: wanted }, true)}
      />
      {q === '' ? (
        <EmptyState
          title={t('begin')}
          action={
            <LinkButton to="/challenges" tone="plain">
              {t('toChallenges')}
            </LinkButton>
          }
        >
          {t('beginText')}
        </EmptyState>
      ) : (
        <>
          <SubNav
            label={t('which')}
            places={[
              { to: address.hrefFor({ in: null }), label: t('everything'), current: index === null },
              ...INDEXES.map((name) => ({
                to: address.hrefFor({ in: name }),
                label: label(name),
                current: index === name,
              })),
            ]}
          />
          {index ? (
            <FoundInIndex key={`${index} ${q}`} index={index} q={q} />
          ) : (
            <BestFound
              q={q}
              found={found}
              error={error}
              hrefOf={(name) => address.hrefFor({ in: name })}
              onRetry={() => ask({ requestPolicy: 'network-only' })}
            />
          )}
        </>
      )}
    </PageFrame>
  );
}
