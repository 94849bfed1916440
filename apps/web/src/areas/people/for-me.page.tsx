import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { useAddress } from '../../patterns/list/address.js';
import { LoadMore } from '../../patterns/load-more.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SelectField } from '../../patterns/select-field.js';
import { FitExport } from './fit-export.js';
import { FitRow } from './fit-row.js';
import styles from './for-me.module.css';

export const FOR_ME = graphql(`
  query ChallengesForMe($first: Int!) {
    challengesForMe(first: $first) {
      judged
      fits {
        score
        sharedDisciplineCodes
        reasons {
          textZh
          textEn
        }
        components {
          component
          score
        }
        challenge {
          id
          number
          state
          kind
          titleZh
          titleEn
          summaryZh
          summaryEn
          area
          areaZh
          areaEn
          budgetFen
          deadlineAt
        }
      }
    }
  }
`);

const FIRST = 12;
const MOST = 60;
const SORTS = ['deadline', 'budget'] as const;

/** Open challenges that fit whoever looks, and why. */
export function Page() {
  return (
    <MembersOnly>
      <ForMe />
    </MembersOnly>
  );
}

function ForMe() {
  const { t } = useTranslation(['people', 'common']);
  const address = useAddress();
  const first = address.get('more') === '1' ? MOST : FIRST;
  const sort = address.among('sort', SORTS);
  const [{ data, fetching, error }, ask] = useQuery({ query: FOR_ME, variables: { first } });
  const found = data?.challengesForMe;
  const fits = (found?.fits ?? []).toSorted((a, b) => {
    if (sort === 'deadline')
      return (a.challenge.deadlineAt ?? '~').localeCompare(b.challenge.deadlineAt ?? '~');
    return sort === 'budget' ? (b.challenge.budgetFen ?? -1) - (a.challenge.budgetFen ?? -1) : 0;
  });
  return (
    <PageFrame title={t('fit.title')} lead={t('fit.lead')}>
      {!data && error && (
        <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {!data && fetching && <LoadingLines lines={9} />}
      {data && !found && (
        <EmptyState
          title={t('fit.noProfile')}
          action={<LinkButton to="/profile">{t('fit.toProfile')}</LinkButton>}
        >
          {t('fit.noProfileText')}
        </EmptyState>
      )}
      {found && (
        <div>
          <div className={styles.bar}>
            <p className="quiet numbers" role="status">
              {t('fit.judged', { count: found.judged })}
            </p>
            <div className={styles.tools}>
              <SelectField
                label={t('sort')}
                value={sort ?? ''}
                options={[
                  { value: '', label: t('fit.best') },
                  ...SORTS.map((one) => ({ value: one, label: t(`fit.by.${one}`) })),
                ]}
                onChange={(next) => address.go({ sort: next })}
              />
              <FitExport fits={fits} />
            </div>
          </div>
          {fits.length === 0 ? (
            <EmptyState
              title={t('fit.none')}
              action={<LinkButton to="/profile/expertise">{t('fit.toProfile')}</LinkButton>}
            >
              {t('fit.noneText')}
            </EmptyState>
          ) : (
            <ol className={styles.fits}>
              {fits.map((fit) => (
                <FitRow key={fit.challenge.id} fit={fit} />
              ))}
            </ol>
          )}
          {first < MOST && found.fits.length === first && (
            <LoadMore loading={fetching} onMore={() => address.go({ more: '1' }, true)} />
          )}
        </div>
      )}
    </PageFrame>
  );
}
