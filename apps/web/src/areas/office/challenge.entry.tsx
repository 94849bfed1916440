import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { money } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { lacksOf } from './challenge-content.js';
import styles from './office.module.css';
import type { OfficeChallenge } from './use-list-challenges.js';

interface ChallengeEntryProps {
  readonly challenge: OfficeChallenge;
  /** Its place in the list, from 0. */
  readonly index: number;
  readonly isLast: boolean;
  readonly listId: string;
  /** Null where the list is not to be changed any more. */
  readonly editing: {
    readonly busy: boolean;
    readonly onPlace: (to: number) => void;
    readonly onRemove: () => void;
  } | null;
}

/** One challenge in the editor: what it is, what it still lacks, and what can be done with it. */
export function ChallengeEntry({ challenge, index, isLast, listId, editing }: ChallengeEntryProps) {
  const { t } = useTranslation(['office', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const { id, number, source, budgetFen, targets, needId } = challenge;
  const title = said(challenge, 'title');
  const lacks = editing ? lacksOf(challenge) : [];
  const isPublished = number !== null;
  return (
    <li className={styles.entry}>
      <span className={`${styles.place} numbers`} aria-hidden>
        {index + 1}
      </span>
      <div className={styles.entry_text}>
        <h3>
          <Link to={isPublished ? `/challenges/${id}` : `/office/lists/${listId}/challenges/${id}`}>
            {title}
          </Link>
        </h3>
        <p className="small quiet">
          {[
            number,
            t(`source.${source}`),
            said(challenge, 'area'),
            typeof budgetFen === 'number' ? money(budgetFen, language) : t('challenge.budgetOpen'),
            t('challenge.targets', { count: targets.length }),
            said(challenge.owner, 'name'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {lacks.length > 0 && (
          <p className={`small ${styles.lacks}`}>
            {t('challenge.lacks', { what: lacks.map((lack) => t(`field.${lack}`)).join(t('common:comma')) })}
          </p>
        )}
        {needId && editing && (
          <p className="small">
            <Link to={`/needs/${needId}`}>{t('challenge.toNeed')}</Link>
          </p>
        )}
      </div>
      {editing && (
        <div className={`${styles.entry_tools} screen-only`}>
          <Link
            to={`/office/lists/${listId}/challenges/${id}`}
            className={styles.edit}
            aria-label={t('challenge.editLabel', { title })}
          >
            {t('challenge.edit')}
          </Link>
          <Button
            aria-label={t('challenge.up', { title })}
            disabled={editing.busy || index === 0}
            onClick={() => editing.onPlace(index - 1)}
          >
            ↑
          </Button>
          <Button
            aria-label={t('challenge.down', { title })}
            disabled={editing.busy || isLast}
            onClick={() => editing.onPlace(index + 1)}
          >
            ↓
          </Button>
          <Button
            aria-label={t('challenge.removeLabel', { title })}
            disabled={editing.busy}
            onClick={editing.onRemove}
          >
            {t('challenge.remove')}
          </Button>
        </div>
      )}
    </li>
  );
}
