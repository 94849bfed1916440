import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { CheckField } from '../../patterns/form/check-field.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { NumberField } from '../../patterns/form/number-field.js';
import { PickField } from '../../patterns/form/pick-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import { SAVE_LAB_INSTRUMENT } from './lab-mutations.js';
import type { Lab, LabInstrument } from './lab.query.js';
import { PriceFields } from './price-fields.js';
import { priceLines, priceRows, rowErrors } from './price-rows.js';
import { SaveDialog } from './save-dialog.js';

interface InstrumentDialogProps {
  readonly lab: Lab;
  /** Null for a new one. */
  readonly item: LabInstrument | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** An instrument: what it is, whether it can be used now, and what its use costs. */
export function InstrumentDialog({ lab, item, onClose, onSaved }: InstrumentDialogProps) {
  const { t } = useTranslation('labs');
  const vocabulary = useVocabulary();
  const save = useAction(SAVE_LAB_INSTRUMENT, (data) => data.saveInstrument);
  const form = useFormValues({
    nameZh: item?.nameZh ?? '',
    nameEn: item?.nameEn ?? '',
    model: item?.model ?? '',
    category: (item?.category ?? lab.categories[0] ?? null) as string | null,
    inMaintenance: item?.status === 'maintenance',
    requiresTraining: item?.requiresTraining ?? false,
    minimumBookingMinutes: (item?.minimumBookingMinutes ?? null) as number | null,
    prices: priceRows(item?.prices ?? []),
  });
  const submit = async () => {
    const { values } = form;
    const input = {
      facilityId: lab.id,
      nameZh: values.nameZh,
      nameEn: values.nameEn,
      model: values.model || null,
      category: values.category ?? '',
      status: values.inMaintenance ? ('maintenance' as const) : ('available' as const),
      requiresTraining: values.requiresTraining,
      minimumBookingMinutes: values.minimumBookingMinutes,
      prices: priceLines(values.prices),
    };
    const { refusal } = await save.run({ input, id: item?.id ?? null, version: item?.version ?? null });
    form.showErrors(rowErrors(refusal?.fields ?? {}, values.prices));
    if (!refusal) onSaved();
  };
  return (
    <SaveDialog
      title={t(item ? 'editInstrument' : 'addInstrument')}
      running={save.running}
      refusal={save.refusal}
      form={form}
      labels={{ nameZh: t('nameZh'), nameEn: t('nameEn'), prices: t('prices'), category: t('category') }}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <div className={formStyles.pair}>
        <TextField label={t('nameZh')} maxLength={120} {...form.field('nameZh')} />
        <TextField label={t('nameEn')} maxLength={200} {...form.field('nameEn')} />
      </div>
      <div className={formStyles.pair}>
        <TextField label={t('model')} maxLength={120} {...form.field('model')} />
        <PickField label={t('category')} options={vocabulary.categories} {...form.field('category')} />
      </div>
      <CheckField label={t('status.maintenance')} {...form.field('inMaintenance')} />
      <CheckField label={t('training')} {...form.field('requiresTraining')} />
      <NumberField label={t('minimum')} unit={t('minutes')} {...form.field('minimumBookingMinutes')} />
      <PriceFields {...form.field('prices')} errors={form.errors} />
    </SaveDialog>
  );
}
