import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../app/graphql/action.js';
import { Dialog } from '../../../patterns/dialog.js';
import { Field } from '../../../patterns/field.js';
import { ProblemNote } from '../../../patterns/problem-note.js';
import { UPDATE_SAVED, type Saved } from './alerts.query.js';

interface RenameDialogProps {
  readonly saved: Saved;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RenameDialog({ saved: { id, version, name: present }, onClose, onDone }: RenameDialogProps) {
  const { t } = useTranslation('alerts');
  const [name, setName] = useState(present);
  const { run, running, refusal } = useAction(UPDATE_SAVED, ({ updateSavedSearch }) => updateSavedSearch);
  const save = async () => {
    const { done } = await run({ input: { id, version, name } });
    if (done) onDone();
  };
  return (
    <Dialog
      open
      title={t('renameTitle')}
      onClose={onClose}
      actions={
        <Button type="primary" loading={running} onClick={() => void save()}>
          {t('save')}
        </Button>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {refusal && <ProblemNote refusal={refusal} />}
        <Field label={t('name')} error={refusal?.fields['name']}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
