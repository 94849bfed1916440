import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../patterns/dialog.js';
import { DateField } from '../../../patterns/form/date-field.js';
import { FormProblems } from '../../../patterns/form/form-problems.js';
import { useFormValues } from '../../../patterns/form/form-values.js';
import formStyles from '../../../patterns/form/form.module.css';
import { TextField } from '../../../patterns/form/text-field.js';
import { SelectField } from '../../../patterns/select-field.js';
import { minuteOf, WEEKDAYS, type WeekWindow } from '../week-hours.js';

interface WindowDialogProps {
  readonly onClose: () => void;
  readonly onAdd: (window: WeekWindow) => void;
}

/** Hours to the minute, and for a stretch of time: a holiday, a term, a rotation. */
export function WindowDialog({ onClose, onAdd }: WindowDialogProps) {
  const { t } = useTranslation(['profile', 'people', 'common']);
  const id = useId();
  const form = useFormValues({
    weekday: 6,
    from: '09:00',
    to: '17:00',
    fromOn: null as string | null,
    untilOn: null as string | null,
  });
  const { weekday, fromOn, untilOn } = form.values;
  const add = () => {
    const startMinute = minuteOf(form.values.from);
    const endMinute = minuteOf(form.values.to);
    const wrong: Record<string, string> = {};
    if (startMinute === null) wrong['from'] = t('window.clock');
    if (endMinute === null) wrong['to'] = t('window.clock');
    else if (startMinute !== null && endMinute <= startMinute) wrong['to'] = t('window.order');
    if (fromOn && untilOn && untilOn < fromOn) wrong['untilOn'] = t('window.days');
    form.showErrors(wrong);
    if (Object.keys(wrong).length > 0 || startMinute === null || endMinute === null) return;
    onAdd({ weekday, startMinute, endMinute, fromOn, untilOn });
  };
  return (
    <Dialog
      open
      title={t('week.addWindow')}
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
          labels={{ from: t('window.from'), to: t('window.to'), untilOn: t('window.untilOn') }}
        />
        <SelectField
          label={t('window.day')}
          value={String(weekday)}
          options={WEEKDAYS.map((day) => ({ value: String(day), label: t(`people:day.${day}`) }))}
          onChange={(day) => form.change({ weekday: Number(day) })}
        />
        <div className={formStyles.pair}>
          <TextField label={t('window.from')} placeholder="09:00" {...form.field('from')} />
          <TextField label={t('window.to')} placeholder="17:00" {...form.field('to')} />
        </div>
        <div className={formStyles.pair}>
          <DateField label={t('window.fromOn')} {...form.field('fromOn')} />
          <DateField label={t('window.untilOn')} {...form.field('untilOn')} />
        </div>
        <p className="small quiet">{t('window.hint')}</p>
      </form>
    </Dialog>
  );
}
