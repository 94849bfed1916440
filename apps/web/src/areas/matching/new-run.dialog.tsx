import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAction } from '../../app/graphql/action.js';
import { ChoiceField } from '../../patterns/choice-field.js';
import { Dialog } from '../../patterns/dialog.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import formStyles from '../../patterns/form/form.module.css';
import { ProblemNote } from '../../patterns/problem-note.js';
import { CREATE_RUN, START_RUN } from './run.operations.js';
import { DEFAULT_OPTIONS, optionsInput } from './run-options.js';
import { RunOptionsFields } from './run-options.fields.js';
import { useOptionLabels } from './use-option-labels.js';
import { useRunForm } from './use-run-form.js';
import { KNOWN_SLOTS } from '../../app/vocabulary/slot-name.js';

interface NewRunDialogProps {
  readonly programmeId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

const FORM = 'new-match-run';

/** Starts a run with sensible values; whoever wants to may change them. Goes to the run, which is then at work. */
export function NewRunDialog({ programmeId, open, onClose }: NewRunDialogProps) {
  const { t } = useTranslation('matching');
  const navigate = useNavigate();
  const labels = useOptionLabels();
  const form = useRunForm(DEFAULT_OPTIONS);
  const [seats, setSeats] = useState<'three' | 'four'>('three');
  const create = useAction(CREATE_RUN, (data) => data.createMatchRun);
  const start = useAction(START_RUN, (data) => data.startMatchRun);
  const submit = async () => {
    const input = {
      programmeId,
      ...optionsInput(form.values),
      ...(seats === 'four' && { slots: [...KNOWN_SLOTS] }),
    };
    const created = await create.run({ input });
    form.showRefusal(created.refusal);
    if (!created.done) return;
    const { id, version } = created.done;
    const started = await start.run({ id, version });
    if (started.done) void navigate(`/matching/${id}`);
  };
  const refusal = create.refusal ?? start.refusal;
  return (
    <Dialog
      open={open}
      wide
      title={t('new.title')}
      onClose={onClose}
      actions={
        <>
          <Button type="primary" htmlType="submit" form={FORM} loading={create.running || start.running}>
            {t('new.start')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <form
        id={FORM}
        className={formStyles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="quiet">{t('new.lead')}</p>
        <FormProblems errors={form.errors} labels={labels} />
        {refusal && Object.keys(refusal.fields).length === 0 && <ProblemNote refusal={refusal} />}
        <ChoiceField
          label={t('new.seats')}
          value={seats}
          options={[
            { value: 'three', label: t('new.seats.three') },
            { value: 'four', label: t('new.seats.four') },
          ]}
          onChange={setSeats}
        />
        <RunOptionsFields form={form} />
      </form>
    </Dialog>
  );
}
