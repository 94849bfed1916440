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
import { useRunGroups } from './use-run-groups.js';

/** Seven days, as the server gives them to an invitation. */
const INVITATION_MS = 7 * 86_400_000;

interface PublishDialogProps {
  readonly run: Run;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onPublished: () => void;
}

/** What publishing is called and what it does: a new plan invites everybody, a repair only touches the groups that it changes. */
function usePublishWords(run: Run) {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const { groups } = useRunGroups(run.id, run.version);
  const clock = t('publish.clock', {
    until: dayAndTime(new Date(Date.now() + INVITATION_MS).toISOString(), language),
  });
  const seats = run.seatsFilled ?? 0;
  const open = run.seatsOpen ?? 0;
  const left = open > 0 ? [t('publish.open', { count: open })] : [];
  if (run.kind === 're_match') {
    const count = groups?.length ?? 0;
    return {
      title: t('repair.publish.title'),
      lines: [
        t('repair.publish.changes', { count }),
        t('repair.publish.stay'),
        clock,
        t('publish.refill'),
        ...left,
        t('repair.publish.others'),
      ],
      confirm: t('repair.publish.confirm', { count }),
      done: t('repair.publish.done', { count }),
      ready: groups !== undefined,
    };
  }
  return {
    title: t('publish.title'),
    lines: [
      t('publish.invites', { seats, teams: run.teamCount ?? 0 }),
      clock,
      t('publish.refill'),
      ...left,
      t('publish.supersedes'),
    ],
    confirm: t('publish.confirm', { count: seats }),
    done: t('publish.done', { count: seats }),
    ready: true,
  };
}

/** Says what publishing does, and does it. It cannot be taken back, so it is asked for twice. */
export function PublishDialog({ run, open, onClose, onPublished }: PublishDialogProps) {
  const { t } = useTranslation('matching');
  const notice = useNotice();
  const words = usePublishWords(run);
  const publish = useAction(PUBLISH_RUN, (data) => data.publishMatchRun);
  const submit = async () => {
    const { done } = await publish.run({ id: run.id, version: run.version });
    if (!done) return;
    notice({ text: words.done });
    onPublished();
    onClose();
  };
  return (
    <Dialog
      open={open}
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button
            type="primary"
            disabled={!words.ready}
            loading={publish.running}
            onClick={() => void submit()}
          >
            {words.confirm}
          </Button>
          <Button onClick={onClose}>{t('publish.notYet')}</Button>
        </>
      }
    >
      {publish.refusal && <ProblemNote refusal={publish.refusal} />}
      <ul className={styles.reasons}>
        {words.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{t('publish.sure')}</p>
    </Dialog>
  );
}
