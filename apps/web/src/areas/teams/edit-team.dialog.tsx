import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { Dialog } from '../../patterns/dialog.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { DescriptionFields } from './description-fields.js';
import { blankFields, describedTeam, type TypedDescription } from './team-description.js';
import { UPDATE } from './team-mutations.js';
import type { TeamView } from './team.query.js';

interface EditTeamDialogProps {
  readonly open: boolean;
  readonly team: TeamView;
  readonly onClose: () => void;
}

/** The leader changes what the team says of itself, from what it said when the dialog was opened. */
export function EditTeamDialog({ open, team, onClose }: EditTeamDialogProps) {
  const { t } = useTranslation(['teams', 'common']);
  const notice = useNotice();
  const values = useFormValues<TypedDescription>(team);
  const { run, running, refusal } = useAction(UPDATE, (data) => data.updateTeam);
  const version = useRef(team.version);
  useEffect(() => {
    if (!open) return;
    version.current = team.version;
    values.reset(team);
  }, [open]);
  const send = async () => {
    const blank = blankFields(values.values);
    if (blank.length > 0) {
      values.showErrors(Object.fromEntries(blank.map((path) => [path, t('form.missing')])));
      return;
    }
    const { done, refusal: refused } = await run({
      input: { teamId: team.id, version: version.current, ...describedTeam(values.values) },
    });
    values.showRefusal(refused);
    if (!done) return;
    onClose();
    notice({ text: t('edit.done') });
  };
  return (
    <Dialog
      wide
      open={open}
      title={t('actions.edit')}
      onClose={onClose}
      actions={
        <>
          <Button type="primary" loading={running} onClick={() => void send()}>
            {t('edit.send')}
          </Button>
          <Button onClick={onClose}>{t('common:back')}</Button>
        </>
      }
    >
      {refusal && Object.keys(refusal.fields).length === 0 && <ProblemNote refusal={refusal} />}
      <DescriptionFields values={values} />
    </Dialog>
  );
}
