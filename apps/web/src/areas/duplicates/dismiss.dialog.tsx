import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { Dialog } from '../../patterns/dialog.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import { TextField } from '../../patterns/form/text-field.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import type { Pair } from './pair.query.js';

const DISMISS = graphql(`
  mutation DismissDuplicate($input: DecideDuplicateInput!) {
    dismissDuplicate(input: $input) {
      __typename
      ... on DuplicatePair {
        id
        version
        state
        note
      }
      ...Refusal
    }
  }
`);

interface DismissDialogProps {
  readonly open: boolean;
  readonly pair: Pair;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says that two records are two people. It is remembered, with the reason for whoever asks later. */
export function DismissDialog({ open, pair, onClose, onDone }: DismissDialogProps) {
  const { t } = useTranslation('duplicates');
  const notice = useNotice();
  const form = useFormValues({ note: '' });
  const { run, running, refusal, forget } = useAction(DISMISS, (data) => data.dismissDuplicate);
  const close = () => {
    forget();
    onClose();
  };
  const dismiss = async () => {
    const note = form.values.note.trim() || null;
    const { done } = await run({ input: { id: pair.id, version: pair.version, note } });
    if (!done) return;
    notice({ text: t('dismiss.done') });
    close();
    onDone();
  };
  return (
    <Dialog
      open={open}
      title={t('dismiss.title')}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" loading={running} onClick={() => void dismiss()}>
            {t('dismiss')}
          </Button>
        </>
      }
    >
      <p>{t('dismiss.text')}</p>
      <TextField
        label={t('dismiss.note')}
        hint={t('dismiss.noteHint')}
        rows={2}
        maxLength={500}
        {...form.field('note')}
      />
      {refusal && <ProblemNote refusal={refusal} />}
    </Dialog>
  );
}
