import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAction } from '../../app/graphql/action.js';
import { Dialog } from '../../patterns/dialog.js';
import { CheckField } from '../../patterns/form/check-field.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { NumberField } from '../../patterns/form/number-field.js';
import type { PickOption } from '../../patterns/form/pick-field.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import styles from './matching.module.css';
import { MentorsPick } from './mentor-pick.js';
import { ASK_WHAT_IF, type Run } from './run.operations.js';
import { optionsInput, optionsOf } from './run-options.js';
import { RunOptionsFields } from './run-options.fields.js';
import { useOptionLabels } from './use-option-labels.js';
import { useRunForm } from './use-run-form.js';
import { useSlotName } from '../../app/vocabulary/slot-name.js';

interface Pair {
  readonly team: PickOption;
  readonly mentor: PickOption;
  readonly slot: string;
}

/** What a what-if begins with, beside what is typed into it. */
export interface WhatIfWish {
  readonly locks?: readonly Pair[];
  readonly vetoes?: readonly Pair[];
  readonly keep?: boolean;
}

interface WhatIfDialogProps {
  readonly run: Pick<Run, 'id' | 'weights' | 'fairnessWanted'>;
  readonly wish: WhatIfWish;
  readonly onClose: () => void;
}

const FORM = 'what-if';

/** Asks what would come out of a run if something were otherwise. Nobody is invited, nothing changes. Made anew each time it opens. */
export function WhatIfDialog({ run, wish, onClose }: WhatIfDialogProps) {
  const { t } = useTranslation('matching');
  const navigate = useNavigate();
  const slotName = useSlotName();
  const labels = useOptionLabels();
  const options = useRunForm(optionsOf(run));
  const [touched, setTouched] = useState(false);
  const form = useFormValues({
    without: [] as readonly string[],
    keep: wish.keep ?? false,
    budget: 5 as number | null,
  });
  const ask = useAction(ASK_WHAT_IF, (data) => data.whatIfMatch);
  const submit = async () => {
    const { without, keep, budget } = form.values;
    const pairOf = ({ team, mentor }: Pair) => ({ teamId: team.value, personId: mentor.value });
    const { done, refusal } = await ask.run({
      input: {
        baseRunId: run.id,
        ...(touched && optionsInput(options.values)),
        locks: wish.locks?.map((pair) => ({ ...pairOf(pair), slot: pair.slot })),
        vetoes: wish.vetoes?.map(pairOf),
        removedMentorIds: [...without],
        ...(keep && { rematch: { budget: Math.max(0, Math.round(budget ?? 0)) } }),
      },
    });
    options.showRefusal(refusal);
    if (done) void navigate(`/matching/${done.id}`);
  };
  const told = [
    ...(wish.vetoes ?? []).map(({ team, mentor }) =>
      t('whatIf.veto', { team: team.label, mentor: mentor.label }),
    ),
    ...(wish.locks ?? []).map(({ team, mentor, slot }) =>
      t('whatIf.lock', { team: team.label, mentor: mentor.label, slot: slotName(slot) }),
    ),
  ];
  return (
    <Dialog
      open
      wide
      title={t('whatIf.title')}
      onClose={onClose}
      actions={
        <>
          <Button type="primary" htmlType="submit" form={FORM} loading={ask.running}>
            {t('whatIf.start')}
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
        <p className="quiet">{t('whatIf.lead')}</p>
        <FormProblems errors={options.errors} labels={labels} />
        {ask.refusal && Object.keys(ask.refusal.fields).length === 0 && <ProblemNote refusal={ask.refusal} />}
        {told.length > 0 && (
          <ul className={styles.reasons}>
            {told.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <MentorsPick label={t('whatIf.without')} hint={t('whatIf.withoutHint')} {...form.field('without')} />
        <CheckField label={t('whatIf.keep')} hint={t('whatIf.keepHint')} {...form.field('keep')} />
        {form.values.keep && (
          <NumberField label={t('whatIf.budget')} hint={t('whatIf.budgetHint')} {...form.field('budget')} />
        )}
        <details className={styles.more} onToggle={() => setTouched(true)}>
          <summary>{t('whatIf.options')}</summary>
          <div className={formStyles.form}>
            <RunOptionsFields form={options} />
          </div>
        </details>
      </form>
    </Dialog>
  );
}
