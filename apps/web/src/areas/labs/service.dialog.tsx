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
import { PriceFields, priceInput, priceValues } from './price-fields.js';
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
    ...priceValues(item),
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
      ...priceInput(values),
    };
    const { refusal } = await save.run({ input, id: item?.id ?? null, version: item?.version ?? null });
    form.showRefusal(refusal);
    if (!refusal) onSaved();
  };
  return (
    <SaveDialog
      title={t(item ? 'editService' : 'addService')}
      running={save.running}
      refusal={save.refusal}
      errors={form.errors}
      labels={{ nameZh: t('nameZh'), nameEn: t('nameEn') }}
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
      <PriceFields
        internalFen={form.field('internalFen')}
        externalFen={form.field('externalFen')}
        unitZh={form.field('unitZh')}
        unitEn={form.field('unitEn')}
      />
      <TextField label={t('priceNote')} maxLength={500} {...form.field('priceNote')} />
      <CheckField label={t('offered')} {...form.field('offered')} />
    </SaveDialog>
  );
}
