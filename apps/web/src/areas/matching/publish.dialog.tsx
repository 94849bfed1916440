import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { Dialog } from '../../patterns/dialog.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import styles from './matching.module.css';
import { PUBLISH_RUN, type Run } from './run.operations.js';

/** Seven days, as the server gives them to an invitation. */
const INVITATION_MS = 7 * 86_400_000;

interface PublishDialogProps {
  readonly run: Run;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onPublished: () => void;
}

/** Says what publishing does, and does it. It cannot be taken back, so it is asked for twice. */
export function PublishDialog({ run, open, onClose, onPublished }: PublishDialogProps) {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const notice = useNotice();
  const publish = useAction(PUBLISH_RUN, (data) => data.publishMatchRun);
  const until = dayAndTime(new Date(Date.now() + INVITATION_MS).toISOString(), language);
  const submit = async () => {
    const { done } = await publish.run({ id: run.id, version: run.version });
    if (!done) return;
    notice({ text: t('publish.done', { count: run.seatsFilled ?? 0 }) });
    onPublished();
    onClose();
  };
  return (
    <Dialog
      open={open}
      title={t('publish.title')}
      onClose={onClose}
      actions={
        <>
          <Button type="primary" loading={publish.running} onClick={() => void submit()}>
            {t('publish.confirm', { count: run.seatsFilled ?? 0 })}
          </Button>
          <Button onClick={onClose}>{t('publish.notYet')}</Button>
        </>
      }
    >
      {publish.refusal && <ProblemNote refusal={publish.refusal} />}
      <ul className={styles.reasons}>
        <li>{t('publish.invites', { seats: run.seatsFilled ?? 0, teams: run.teamCount ?? 0 })}</li>
        <li>{t('publish.clock', { until })}</li>
        <li>{t('publish.refill')}</li>
        {(run.seatsOpen ?? 0) > 0 && <li>{t('publish.open', { count: run.seatsOpen ?? 0 })}</li>}
        <li>{t('publish.supersedes')}</li>
      </ul>
      <p>{t('publish.sure')}</p>
    </Dialog>
  );
}
