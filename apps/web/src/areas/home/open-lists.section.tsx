import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { Deadline } from '../../patterns/deadline.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { Section } from '../../patterns/section.js';
import { StateTag } from '../../patterns/state-tag.js';
import styles from './home.module.css';

const LISTS = graphql(`
  query OpenLists {
    challengeLists(states: [open, forecast], first: 4) {
      nodes {
        id
        code
        kind
        state
        titleZh
        titleEn
        introZh
        introEn
        closesAt
        programme {
          id
          nameZh
          nameEn
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Lists that are open or announced. */
export function OpenLists() {
  const { t } = useTranslation(['home', 'common']);
  const said = useSaid();
  const [{ data }] = useQuery({ query: LISTS });
  const lists = data?.challengeLists.nodes;
  return (
    <Section title={t('lists.title')}>
      {lists?.length === 0 && <EmptyState title={t('lists.none')}>{t('lists.noneText')}</EmptyState>}
      <ul className={styles.cards}>
        {lists?.map((list) => (
          <li key={list.id} className={styles.list_card}>
            <span className={styles.tags}>
              <StateTag tone={list.state === 'open' ? 'open' : 'waiting'}>
                {t(`common:listState.${list.state}`)}
              </StateTag>
              <span className="small quiet">{t(`common:kind.${list.kind}`)}</span>
            </span>
            <h3>
              <Link to={`/challenges?list=${list.id}`}>{said(list, 'title')}</Link>
            </h3>
            <p className="small quiet">{said(list, 'intro') || said(list.programme, 'name')}</p>
            <p className="small">
              {t('lists.closes')} <Deadline at={list.closesAt} exact />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
