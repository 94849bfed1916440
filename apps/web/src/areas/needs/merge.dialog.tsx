import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAction } from '../../app/graphql/action.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { Dialog } from '../../patterns/dialog.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { PickField } from '../../patterns/form/pick-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { MERGE_TARGETS } from './need-states.js';
import type { NeedView } from './need.query.js';
import { MERGE, UNDO_MERGE } from './screening.operations.js';
import { QUEUE } from './use-queue.js';

interface MergeDialogProps {
  readonly need: NeedView;
  /** Blank where it is still to be chosen. */
  readonly initialIntoId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly onChanged: () => void;
}

/** Lets the need go up in another; the notice of it takes that back. */
export function MergeDialog({ need, initialIntoId, onClose, onDone, onChanged }: MergeDialogProps) {
  const { t } = useTranslation(['needs', 'common']);
  const said = useSaid();
  const notice = useNotice();
  const form = useFormValues<{ intoId: string | null; reason: string }>({
    intoId: initialIntoId || null,
    reason: '',
  });
  const [{ data, fetching }] = useQuery({
    query: QUEUE,
    variables: { states: [...MERGE_TARGETS], first: 100 },
  });
  const merging = useAction(MERGE, (answer) => answer.mergeNeed);
  const undoing = useAction(UNDO_MERGE, (answer) => answer.undoNeedMerge);
  const options = (data?.needs.nodes ?? [])
    .filter(({ id }) => id !== need.id)
    .map((other) => ({
      value: other.id,
      label: `${said(other, 'title')} · ${t(`common:needState.${other.state}`)}`,
    }));

  const undo = async (version: number) => {
    const { refusal } = await undoing.run({ input: { needId: need.id, version } });
    notice(refusal ? { tone: 'bad', text: refusal.message } : { tone: 'good', text: t('mergeUndone') });
    onChanged();
  };
  const send = async () => {
    const { intoId, reason } = form.values;
    const missing = {
      ...(!intoId && { intoId: t('missing') }),
      ...(reason.trim() === '' && { reason: t('missing') }),
    };
    if (!intoId || Object.keys(missing).length > 0) return form.showErrors(missing);
    const { done, refusal } = await merging.run({
      input: { needId: need.id, version: need.version, intoId, reason },
    });
    form.showRefusal(refusal);
    if (!done) return;
    onClose();
    notice({ tone: 'good', text: t('merged'), undo: () => undo(done.version) });
    onDone();
  };
  return (
    <Dialog
      open
      title={t('merge.title', { title: said(need, 'title') })}
      onClose={onClose}
      actions={
        <Button type="primary" loading={merging.running} onClick={() => void send()}>
          {t('merge.send')}
        </Button>
      }
    >
      <div className={formStyles.form}>
        <p className="quiet">{t('merge.text')}</p>
        <FormProblems errors={form.errors} labels={{ intoId: t('merge.into'), reason: t('merge.reason') }} />
        {merging.refusal && Object.keys(form.errors).length === 0 && (
          <ProblemNote refusal={merging.refusal} />
        )}
        <PickField label={t('merge.into')} options={options} loading={fetching} {...form.field('intoId')} />
        <TextField label={t('merge.reason')} rows={3} maxLength={2000} {...form.field('reason')} />
      </div>
    </Dialog>
  );
}
