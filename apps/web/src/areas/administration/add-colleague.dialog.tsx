import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../patterns/dialog.js';
import form from '../../patterns/form/form.module.css';
import { AddPostForm } from './add-post.dialog.js';
import { PersonField } from './person.field.js';
import type { Organisations } from './use-organisations.js';

interface AddColleagueDialogProps {
  readonly open: boolean;
  readonly organisationId: string;
  readonly organisations: Organisations;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Finds a person by name and notes their post at this organisation. */
export function AddColleagueDialog({ open, ...rest }: AddColleagueDialogProps) {
  const { t } = useTranslation('administration');
  return (
    <Dialog open={open} title={t('colleagues.add')} onClose={rest.onClose}>
      <AddColleagueForm {...rest} />
    </Dialog>
  );
}

function AddColleagueForm({
  organisationId,
  organisations,
  onClose,
  onDone,
}: Omit<AddColleagueDialogProps, 'open'>) {
  const { t } = useTranslation('administration');
  const [personId, setPersonId] = useState<string | null>(null);
  return (
    <div className={form.form}>
      <PersonField
        label={t('person')}
        hint={t('colleagues.personHint')}
        value={personId}
        onChange={setPersonId}
      />
      {personId && (
        <AddPostForm
          key={personId}
          personId={personId}
          organisationId={organisationId}
          organisations={(organisations.rows ?? []).map(({ id }) => ({
            value: id,
            label: organisations.pathOf(id),
          }))}
          onClose={onClose}
          onDone={onDone}
        />
      )}
    </div>
  );
}
