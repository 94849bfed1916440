import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import type { Bound, FormValues } from '../../patterns/form/form-values.js';
import form from '../../patterns/form/form.module.css';
import { PicksField } from '../../patterns/form/pick-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import type { TypedDescription, TypedSeat } from './team-description.js';
import styles from './teams.module.css';

const MAX_SEATS = 10;

/** The fields in which a team says what it is and whom it looks for. */
export function DescriptionFields({ values }: { readonly values: FormValues<TypedDescription> }) {
  const { t } = useTranslation('teams');
  const { disciplines } = useVocabulary();
  const { field, errors } = values;
  return (
    <div className={form.form}>
      <FormProblems
        errors={errors}
        labels={{
          nameZh: t('form.nameZh'),
          nameEn: t('form.nameEn'),
          summaryZh: t('form.summaryZh'),
          summaryEn: t('form.summaryEn'),
          wantedDisciplineCodes: t('form.wanted'),
          openSeats: t('form.seats'),
        }}
      />
      <div className={form.pair}>
        <TextField label={t('form.nameZh')} maxLength={60} {...field('nameZh')} />
        <TextField label={t('form.nameEn')} maxLength={120} {...field('nameEn')} />
      </div>
      <TextField
        label={t('form.summaryZh')}
        hint={t('form.summaryHint')}
        rows={3}
        maxLength={2000}
        {...field('summaryZh')}
      />
      <TextField
        label={t('form.summaryEn')}
        hint={t('form.oneSummary')}
        rows={3}
        maxLength={4000}
        {...field('summaryEn')}
      />
      <PicksField
        label={t('form.wanted')}
        hint={t('form.wantedHint')}
        options={disciplines}
        {...field('wantedDisciplineCodes')}
      />
      <SeatRows {...field('openSeats')} />
    </div>
  );
}

/** The places that are free: a discipline each, with a word about it. */
function SeatRows({ name, value: seats, onChange, error }: Bound<readonly TypedSeat[]>) {
  const { t } = useTranslation('teams');
  const { disciplines } = useVocabulary();
  const put = (at: number, part: Partial<TypedSeat>) =>
    onChange(seats.map((seat, index) => (index === at ? { ...seat, ...part } : seat)));
  return (
    <fieldset className={styles.seat_rows} data-field={name}>
      <legend>{t('form.seats')}</legend>
      <p className="small quiet">{t('form.seatsHint')}</p>
      {error && <p className={form.unsafe}>{error}</p>}
      {seats.map((seat, at) => (
        <div key={at} className={styles.seat_row} data-field={`${name}.${at}`}>
          <Select
            aria-label={t('form.seatDiscipline', { place: at + 1 })}
            placeholder={t('form.discipline')}
            showSearch={{ optionFilterProp: 'label' }}
            value={seat.disciplineCode}
            options={[...disciplines]}
            onChange={(disciplineCode: string) => put(at, { disciplineCode })}
          />
          <Input
            aria-label={t('form.seatNote', { place: at + 1 })}
            placeholder={t('form.note')}
            maxLength={300}
            value={seat.note}
            onChange={(event) => put(at, { note: event.target.value })}
          />
          <Button
            aria-label={t('form.removeSeat', { place: at + 1 })}
            onClick={() => onChange(seats.filter((_, index) => index !== at))}
          >
            ×
          </Button>
        </div>
      ))}
      {seats.length < MAX_SEATS && (
        <Button onClick={() => onChange([...seats, { disciplineCode: null, note: '' }])}>
          {t('form.addSeat')}
        </Button>
      )}
    </fieldset>
  );
}
