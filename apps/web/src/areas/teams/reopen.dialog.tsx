import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import form from '../../patterns/form/form.module.css';
import { TextField } from '../../patterns/form/text-field.js';
import { ConfirmDialog } from './confirm.dialog.js';
import { REOPEN } from './team-mutations.js';
import type { TeamView } from './team.query.js';

interface ReopenDialogProps {
  readonly open: boolean;
  readonly team: TeamView;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}

/** The project office grants a change request: a locked team takes changes again, and the reason is kept. */
export function ReopenDialog({ open, team, onClose, onDone }: ReopenDialogProps) {
  const { t } = useTranslation('teams');
  const { values, field, showRefusal } = useFormValues({ reason: '' });
  const action = useAction(REOPEN, (data) => data.reopenTeam);
  return (
    <ConfirmDialog
      open={open}
      title={t('actions.reopen')}
      confirm={t('reopen.confirm')}
      action={action}
      onClose={onClose}
      onConfirm={async () => {
        const { done, refusal } = await action.run({
          input: { teamId: team.id, version: team.version, reason: values.reason.trim() },
        });
        showRefusal(refusal);
        if (done) onDone(t('reopen.done'));
      }}
    >
      <div className={form.form}>
        <p>{t('reopen.text')}</p>
        <TextField label={t('reopen.reason')} rows={2} maxLength={1000} {...field('reason')} />
      </div>
    </ConfirmDialog>
  );
}
