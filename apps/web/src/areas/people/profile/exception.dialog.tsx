import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../patterns/choice-field.js';
import { Dialog } from '../../../patterns/dialog.js';
import { CheckField } from '../../../patterns/form/check-field.js';
import { DateField } from '../../../patterns/form/date-field.js';
import { FormProblems } from '../../../patterns/form/form-problems.js';
import { useFormValues } from '../../../patterns/form/form-values.js';
import formStyles from '../../../patterns/form/form.module.css';
import { TextField } from '../../../patterns/form/text-field.js';
import { minuteOf } from '../week-hours.js';
import type { ExceptionValue } from './profile-values.js';

interface ExceptionDialogProps {
  readonly onClose: () => void;
  readonly onAdd: (exception: ExceptionValue) => void;
}

/** Days that are unlike the week: away, or free besides. */
export function ExceptionDialog({ onClose, onAdd }: ExceptionDialogProps) {
  const { t } = useTranslation(['profile', 'common']);
  const id = useId();
  const form = useFormValues({
    kind: 'away' as 'away' | 'extra',
    fromOn: null as string | null,
    untilOn: null as string | null,
    wholeDay: true,
    from: '09:00',
    to: '17:00',
    note: '',
  });
  const { kind, fromOn, wholeDay, note } = form.values;
  const untilOn = form.values.untilOn ?? fromOn;
  const withHours = kind === 'extra' || !wholeDay;
  const add = () => {
    const startMinute = withHours ? minuteOf(form.values.from) : null;
    const endMinute = withHours ? minuteOf(form.values.to) : null;
    const wrong: Record<string, string> = {};
    if (!fromOn) wrong['fromOn'] = t('exception.dayMissing');
    if (fromOn && untilOn && untilOn < fromOn) wrong['untilOn'] = t('window.days');
    if (withHours && startMinute === null) wrong['from'] = t('window.clock');
    if (withHours && endMinute === null) wrong['to'] = t('window.clock');
    if (startMinute !== null && endMinute !== null && endMinute <= startMinute)
      wrong['to'] = t('window.order');
    form.showErrors(wrong);
    if (Object.keys(wrong).length > 0 || !fromOn || !untilOn) return;
    onAdd({ fromOn, untilOn, free: kind === 'extra', startMinute, endMinute, note: note.trim() });
  };
  return (
    <Dialog
      open
      title={t('exception.add')}
      onClose={onClose}
      actions={
        <>
          <Button type="primary" htmlType="submit" form={id}>
            {t('window.add')}
          </Button>
          <Button onClick={onClose}>{t('common:back')}</Button>
        </>
      }
    >
      <form
        id={id}
        className={formStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <FormProblems
          errors={form.errors}
          labels={{
            fromOn: t('exception.fromOn'),
            untilOn: t('exception.untilOn'),
            from: t('window.from'),
            to: t('window.to'),
          }}
        />
        <ChoiceField
          label={t('exception.kind')}
          value={kind}
          options={[
            { value: 'away' as const, label: t('exception.away') },
            { value: 'extra' as const, label: t('exception.extra') },
          ]}
          onChange={(chosen) => form.change({ kind: chosen })}
        />
        <div className={formStyles.pair}>
          <DateField label={t('exception.fromOn')} {...form.field('fromOn')} />
          <DateField
            label={t('exception.untilOn')}
            hint={t('exception.untilHint')}
            {...form.field('untilOn')}
          />
        </div>
        {kind === 'away' && <CheckField label={t('exception.wholeDay')} {...form.field('wholeDay')} />}
        {withHours && (
          <div className={formStyles.pair}>
            <TextField label={t('window.from')} placeholder="09:00" {...form.field('from')} />
            <TextField label={t('window.to')} placeholder="17:00" {...form.field('to')} />
          </div>
        )}
        <TextField
          label={t('exception.note')}
          hint={t('exception.noteHint')}
          maxLength={120}
          {...form.field('note')}
        />
      </form>
    </Dialog>
  );
}
