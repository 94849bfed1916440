import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useSession } from '../../app/session/session.context.js';
import { ApproveDialog } from './approve.dialog.js';
import { MoveDialog, type ListMove } from './move.dialog.js';
import styles from './office.module.css';
import type { OfficeChallenge } from './use-list-challenges.js';
import type { OfficeList } from './use-list.js';

interface ListStepsProps {
  readonly list: OfficeList;
  readonly challenges: readonly OfficeChallenge[];
  readonly onMoved: () => void;
}

/** Where the list stands, in a sentence, and what the office can do with it now. */
export function ListSteps({ list, challenges, onMoved }: ListStepsProps) {
  const { t } = useTranslation(['office', 'common']);
  const language = useLanguage();
  const { may } = useSession();
  const [asking, setAsking] = useState<'approve' | ListMove | null>(null);
  const { state, opensAt } = list;
  const isDue = new Date(opensAt) <= new Date();
  const isApproved = state === 'approved' || state === 'forecast';
  return (
    <div className={`${styles.next} screen-only`}>
      <div>
        <strong>{t('steps.title')}</strong>
        <p className="quiet">{t(`standing.${state}`)}</p>
        {isApproved && !isDue && (
          <p className="small quiet">
            {t('steps.notDue', { at: t('common:moment', { at: dayAndTime(opensAt, language) }) })}
          </p>
        )}
      </div>
      {may('list.manage') && (
        <div className={styles.tools}>
          {state === 'draft' && (
            <Button type="primary" disabled={challenges.length === 0} onClick={() => setAsking('approve')}>
              {t('steps.approve')}
            </Button>
          )}
          {isApproved && (
            <>
              <Button onClick={() => setAsking('sendBack')}>{t('steps.sendBack')}</Button>
              {state === 'approved' && (
                <Button type={isDue ? 'default' : 'primary'} onClick={() => setAsking('forecast')}>
                  {t('steps.forecast')}
                </Button>
              )}
              <Button
                type={isDue ? 'primary' : 'default'}
                disabled={!isDue}
                onClick={() => setAsking('open')}
              >
                {t('steps.open')}
              </Button>
            </>
          )}
        </div>
      )}
      <ApproveDialog
        open={asking === 'approve'}
        list={list}
        challenges={challenges}
        onClose={() => setAsking(null)}
        onDone={onMoved}
      />
      <MoveDialog
        move={asking === 'approve' ? null : asking}
        list={list}
        onClose={() => setAsking(null)}
        onDone={onMoved}
      />
    </div>
  );
}
