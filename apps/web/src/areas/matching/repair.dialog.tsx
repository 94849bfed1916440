import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAction } from '../../app/graphql/action.js';
import { Dialog } from '../../patterns/dialog.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { NumberField } from '../../patterns/form/number-field.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import styles from './matching.module.css';
import { CREATE_RUN, START_RUN } from './run.operations.js';

interface RepairDialogProps {
  readonly programmeId: string;
  /** The seats of a group in the plan that is repaired; they stay the same. */
  readonly slots: readonly string[];
  readonly open: boolean;
  readonly onClose: () => void;
}

const FORM = 'repair-plan';

/** Starts a re-match of the plan in force: how many seats may change beyond those that must. Goes to the run, which is then at work. */
export function RepairDialog({ programmeId, slots, open, onClose }: RepairDialogProps) {
  const { t } = useTranslation('matching');
  const navigate = useNavigate();
  const form = useFormValues({ budget: 0 as number | null, seconds: 60 as number | null });
  const create = useAction(CREATE_RUN, (data) => data.createMatchRun);
  const start = useAction(START_RUN, (data) => data.startMatchRun);
  const submit = async () => {
    const { budget, seconds } = form.values;
    if (budget === null || !Number.isInteger(budget) || budget < 0) {
      form.showErrors({ budget: t('repair.budgetWrong') });
      return;
    }
    const created = await create.run({
      input: {
        programmeId,
        slots: [...slots],
        rematch: { budget },
        ...(seconds !== null && { timeLimitSeconds: Math.round(seconds) }),
      },
    });
    const { 'rematch.budget': wrongBudget, timeLimitSeconds: wrongTime } = created.refusal?.fields ?? {};
    form.showErrors({
      ...(wrongBudget && { budget: wrongBudget }),
      ...(wrongTime && { seconds: wrongTime }),
    });
    if (!created.done) return;
    const { id, version } = created.done;
    const started = await start.run({ id, version });
    if (started.done) void navigate(`/matching/${id}`);
  };
  const refusal = create.refusal ?? start.refusal;
  return (
    <Dialog
      open={open}
      title={t('repair.title')}
      onClose={onClose}
      actions={
        <>
          <Button type="primary" htmlType="submit" form={FORM} loading={create.running || start.running}>
            {t('repair.start')}
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
        <p className="quiet">{t('repair.lead')}</p>
        <ul className={styles.reasons}>
          <li>{t('repair.stay')}</li>
          <li>{t('repair.must')}</li>
          <li>{t('repair.late')}</li>
        </ul>
        <FormProblems
          errors={form.errors}
          labels={{ budget: t('repair.budget'), seconds: t('options.seconds') }}
        />
        {refusal && Object.keys(form.errors).length === 0 && <ProblemNote refusal={refusal} />}
        <NumberField
          label={t('repair.budget')}
          hint={t('repair.budgetHint')}
          unit={t('repair.budgetUnit')}
          {...form.field('budget')}
        />
        <NumberField
          label={t('options.seconds')}
          hint={t('repair.secondsHint')}
          unit={t('options.secondsUnit')}
          {...form.field('seconds')}
        />
      </form>
    </Dialog>
  );
}
