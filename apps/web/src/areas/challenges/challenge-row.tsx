import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { money } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { ChallengeListKind, ChallengeState } from '../../gql/graphql.js';
import { Deadline } from '../../patterns/deadline.js';
import { ChallengeStateTag } from './challenge-state.tag.js';
import styles from './challenges.module.css';

export interface ChallengeInList {
  readonly id: string;
  readonly number: string | null;
  readonly state: ChallengeState;
  readonly kind: ChallengeListKind;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly summaryZh: string | null;
  readonly summaryEn: string | null;
  readonly areaZh: string | null;
  readonly areaEn: string | null;
  readonly budgetFen: number | null;
  readonly deadlineAt: string | null;
}

interface ChallengeRowProps {
  readonly challenge: ChallengeInList;
  /** The title with what was searched for marked. */
  readonly title?: ReactNode;
  /** A passage in which it was found, in place of the summary. */
  readonly passage?: ReactNode;
}

/** One challenge of a list: enough to decide whether to open it. Rows that are there already are not drawn again with each page. */
export const ChallengeRow = memo(function ChallengeRow({ challenge, title, passage }: ChallengeRowProps) {
  const { t } = useTranslation(['challenges', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const { id, number, state, kind, budgetFen, deadlineAt } = challenge;
  return (
    <li className={styles.row}>
      <div className={styles.row_text}>
        <p className={styles.row_head}>
          <ChallengeStateTag state={state} />
          <span className="small quiet numbers">{number}</span>
          <span className="small quiet">{said(challenge, 'area')}</span>
        </p>
        <h2 className={styles.row_title}>
          <Link to={`/challenges/${id}`}>{title ?? said(challenge, 'title')}</Link>
        </h2>
        <p className={styles.summary}>{passage ?? said(challenge, 'summary')}</p>
      </div>
      <dl className={styles.row_facts}>
        <div>
          <dt>{t('budget')}</dt>
          <dd className="numbers">{budgetFen === null ? t('budgetOpen') : money(budgetFen, language)}</dd>
        </div>
        <div>
          <dt>{t('deadline')}</dt>
          <dd>
            <Deadline at={deadlineAt} />
          </dd>
        </div>
        <div>
          <dt>{t('kind')}</dt>
          <dd>{t(`common:kind.${kind}`)}</dd>
        </div>
      </dl>
    </li>
  );
});
