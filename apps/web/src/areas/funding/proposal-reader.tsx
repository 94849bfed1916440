import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { Card } from '../../patterns/card.js';
import { Deadline } from '../../patterns/deadline.js';
import { ProposalActions } from './proposal-actions.js';
import { ProposalDocument } from './proposal-document.js';
import type { ProposalView } from './proposal.query.js';
import styles from './proposal.module.css';
import { valuesOf } from './proposal-values.js';
import { SignatureList } from './signature-list.js';

interface ProposalReaderProps {
  readonly proposal: ProposalView;
  readonly isMember: boolean;
  readonly isLeader: boolean;
  readonly onStale: () => void;
}

/** A proposal that is read: by its team while it is signed and after, by the office. */
export function ProposalReader({ proposal, isMember, isLeader, onStale }: ProposalReaderProps) {
  const { t } = useTranslation(['funding', 'common']);
  const language = useLanguage();
  const { call, state, submittedAt } = proposal;
  const values = valuesOf(
    proposal,
    call.sections.map(({ key }) => key),
  );
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <ProposalDocument proposal={proposal} values={values} />
      </div>
      <aside className={`${styles.side} ${styles.side_first} screen-only`} aria-label={t('stand.title')}>
        <Card>
          <div className={styles.stand}>
            <h2>{t('stand.title')}</h2>
            <p>{t(`stand.${state}`)}</p>
            {submittedAt && (
              <p className="small quiet">
                {t('stand.submittedAt', {
                  at: t('common:moment', { at: dayAndTime(submittedAt, language) }),
                })}
              </p>
            )}
            {isMember && call.state === 'open' && (
              <p>
                <Deadline at={call.closesAt} exact />
              </p>
            )}
            {state === 'member_signoff' && <SignatureList proposal={proposal} />}
            {isMember && <ProposalActions proposal={proposal} isLeader={isLeader} onStale={onStale} />}
          </div>
        </Card>
      </aside>
    </div>
  );
}
