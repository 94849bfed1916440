import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { Deadline } from '../../patterns/deadline.js';
import { StateTag } from '../../patterns/state-tag.js';
import styles from './challenges.module.css';

const LIST = graphql(`
  query ListOfChallenges($id: ID!) {
    challengeList(id: $id) {
      id
      code
      state
      titleZh
      titleEn
      introZh
      introEn
      closesAt
    }
  }
`);

/** Names the page; within one list (榜单), the list. */
export function ListHeading({ listId }: { readonly listId: string | null }) {
  const { t } = useTranslation(['challenges', 'common']);
  const said = useSaid();
  const [{ data }] = useQuery({ query: LIST, variables: { id: listId ?? '' }, pause: listId === null });
  const list = listId === null ? null : data?.challengeList;
  if (!list) {
    return (
      <>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
      </>
    );
  }
  return (
    <>
      <p className={styles.row_head}>
        <StateTag tone={list.state === 'open' ? 'open' : 'over'}>
          {t(`common:listState.${list.state}`)}
        </StateTag>
        <span className="small quiet">{list.code}</span>
      </p>
      <h1>{said(list, 'title')}</h1>
      <p className={styles.lead}>{said(list, 'intro') || t('lead')}</p>
      <p className="small">
        {t('deadline')} <Deadline at={list.closesAt} exact />
      </p>
    </>
  );
}
