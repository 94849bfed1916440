import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { CheckField } from '../../patterns/form/check-field.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { PickField } from '../../patterns/form/pick-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import { SAVE_LAB_SERVICE } from './lab-mutations.js';
import type { Lab, LabService } from './lab.query.js';
import { PriceFields } from './price-fields.js';
import { priceLines, priceRows, rowErrors } from './price-rows.js';
import { SaveDialog } from './save-dialog.js';

interface ServiceDialogProps {
  readonly lab: Lab;
  /** Null for a new one. */
  readonly item: LabService | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** A service, what it is done with, and its prices. One that is not offered any more leaves the page. */
export function ServiceDialog({ lab, item, onClose, onSaved }: ServiceDialogProps) {
  const { t } = useTranslation('labs');
  const said = useSaid();
  const save = useAction(SAVE_LAB_SERVICE, (data) => data.saveService);
  const form = useFormValues({
    nameZh: item?.nameZh ?? '',
    nameEn: item?.nameEn ?? '',
    instrumentId: (item?.instrumentId ?? null) as string | null,
    priceNote: item?.priceNote ?? '',
    offered: item?.offered ?? true,
    prices: priceRows(item?.prices ?? []),
  });
  const submit = async () => {
    const { values } = form;
    const input = {
      facilityId: lab.id,
      nameZh: values.nameZh,
      nameEn: values.nameEn,
      instrumentId: values.instrumentId,
      priceNote: values.priceNote || null,
      offered: values.offered,
      prices: priceLines(values.prices),
    };
    const { refusal } = await save.run({ input, id: item?.id ?? null, version: item?.version ?? null });
    form.showErrors(rowErrors(refusal?.fields ?? {}, values.prices));
    if (!refusal) onSaved();
  };
  return (
    <SaveDialog
      title={t(item ? 'editService' : 'addService')}
      running={save.running}
      refusal={save.refusal}
      form={form}
      labels={{ nameZh: t('nameZh'), nameEn: t('nameEn'), prices: t('prices') }}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <div className={formStyles.pair}>
        <TextField label={t('nameZh')} maxLength={120} {...form.field('nameZh')} />
        <TextField label={t('nameEn')} maxLength={200} {...form.field('nameEn')} />
      </div>
      <PickField
        label={t('doneWith')}
        options={lab.instruments.map((instrument) => ({
          value: instrument.id,
          label: said(instrument, 'name'),
        }))}
        {...form.field('instrumentId')}
      />
      <PriceFields {...form.field('prices')} errors={form.errors} />
      <TextField label={t('priceNote')} maxLength={500} {...form.field('priceNote')} />
      <CheckField label={t('offered')} {...form.field('offered')} />
    </SaveDialog>
  );
}
