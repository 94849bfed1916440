import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import type { ScreeningSide, ScreeningVerdict } from '../../gql/graphql.js';
import { ChoiceField } from '../../patterns/choice-field.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { LeaveGuard } from '../../patterns/form/leave-guard.js';
import { TextField } from '../../patterns/form/text-field.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import type { NeedView } from './need.query.js';
import { SCREEN } from './screening.operations.js';

interface VerdictValues {
  readonly side: ScreeningSide;
  readonly verdict: ScreeningVerdict | null;
  readonly reason: string;
}

/** What was begun about each need and not sent yet, by its id. */
export type KeptVerdicts = Map<string, VerdictValues>;

interface GiveVerdictProps {
  readonly need: NeedView;
  readonly sides: readonly [ScreeningSide, ...ScreeningSide[]];
  readonly kept: KeptVerdicts;
  readonly again: () => void;
  readonly onDone: () => void;
}

/** One side of the screening pair says whether the need suits, and why. */
export function GiveVerdict({ need, sides, kept, again, onDone }: GiveVerdictProps) {
  const { t } = useTranslation('needs');
  const notice = useNotice();
  const form = useFormValues<VerdictValues>(
    kept.get(need.id) ?? { side: sides[0], verdict: null, reason: '' },
  );
  const screening = useAction(SCREEN, (data) => data.screenNeed);
  const { values } = form;
  useEffect(() => {
    kept.set(need.id, values);
  }, [kept, need.id, values]);
  const send = async () => {
    const { side, verdict, reason } = values;
    const missing = {
      ...(verdict === null && { verdict: t('missing') }),
      ...(reason.trim() === '' && { reason: t('missing') }),
    };
    if (verdict === null || Object.keys(missing).length > 0) return form.showErrors(missing);
    const { done, refusal } = await screening.run({
      input: { needId: need.id, version: need.version, side, verdict, reason },
    });
    form.showRefusal(refusal);
    if (!done) return;
    form.reset({ side, verdict: null, reason: '' });
    kept.delete(need.id);
    notice({ tone: 'good', text: t(done.state === 'screened' ? 'verdict.both' : 'verdict.sent') });
    onDone();
  };
  const labels = { verdict: t('verdict'), reason: t('verdict.reason') };
  return (
    <form
      className={formStyles.form}
      aria-label={t('verdict')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FormProblems errors={form.errors} labels={labels} />
      {screening.refusal && Object.keys(form.errors).length === 0 && (
        <ProblemNote refusal={screening.refusal} onRetry={again} />
      )}
      {sides.length > 1 && (
        <ChoiceField
          label={t('verdict.side')}
          options={sides.map((value) => ({ value, label: t(`sideName.${value}`) }))}
          {...form.field('side')}
        />
      )}
      <ChoiceField
        label={t('verdict.as', { side: t(`sideName.${values.side}`) })}
        hint={t(`verdict.hint.${values.side}`)}
        options={(['suitable', 'unsuitable'] as const).map((value) => ({
          value,
          label: t(`moment.${value}`),
        }))}
        {...form.field('verdict')}
      />
      <TextField
        label={t('verdict.reason')}
        hint={t('verdict.reasonHint')}
        rows={3}
        maxLength={2000}
        {...form.field('reason')}
      />
      <div className={formStyles.foot}>
        <Button type="primary" htmlType="submit" loading={screening.running}>
          {t('verdict.send')}
        </Button>
      </div>
      <LeaveGuard unsaved={values.reason.trim() !== ''} />
    </form>
  );
}
