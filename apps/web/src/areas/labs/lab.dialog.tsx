import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { CheckField } from '../../patterns/form/check-field.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import { PicksField } from '../../patterns/form/pick-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import { SAVE_LAB } from './lab-mutations.js';
import type { Lab } from './lab.query.js';
import { SaveDialog } from './save-dialog.js';

interface LabDialogProps {
  readonly lab: Lab;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** What a facility says of itself. */
export function LabDialog({ lab, onClose, onSaved }: LabDialogProps) {
  const { t } = useTranslation('labs');
  const vocabulary = useVocabulary();
  const save = useAction(SAVE_LAB, (data) => data.saveFacility);
  const form = useFormValues({
    nameZh: lab.nameZh,
    nameEn: lab.nameEn,
    summaryZh: lab.summaryZh ?? '',
    summaryEn: lab.summaryEn ?? '',
    categories: lab.categories as readonly string[],
    city: lab.city ?? '',
    openAccess: lab.openAccess,
    bookingRulesZh: lab.bookingRulesZh ?? '',
    bookingRulesEn: lab.bookingRulesEn ?? '',
  });
  const submit = async () => {
    const { values } = form;
    const input = {
      organisationId: lab.organisation.id,
      responsiblePersonId: lab.responsiblePerson.id,
      campus: lab.campus,
      nameZh: values.nameZh,
      nameEn: values.nameEn,
      summaryZh: values.summaryZh || null,
      summaryEn: values.summaryEn || null,
      categories: [...values.categories],
      city: values.city || null,
      openAccess: values.openAccess,
      bookingRulesZh: values.bookingRulesZh || null,
      bookingRulesEn: values.bookingRulesEn || null,
    };
    const { refusal } = await save.run({ input, id: lab.id, version: lab.version });
    form.showRefusal(refusal);
    if (!refusal) onSaved();
  };
  return (
    <SaveDialog
      title={t('editLab')}
      running={save.running}
      refusal={save.refusal}
      errors={form.errors}
      labels={{ nameZh: t('nameZh'), nameEn: t('nameEn'), categories: t('categories') }}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <TextField label={t('nameZh')} maxLength={120} {...form.field('nameZh')} />
      <TextField label={t('nameEn')} maxLength={200} {...form.field('nameEn')} />
      <TextField label={t('summaryZh')} rows={3} maxLength={2000} {...form.field('summaryZh')} />
      <TextField label={t('summaryEn')} rows={3} maxLength={4000} {...form.field('summaryEn')} />
      <PicksField label={t('categories')} options={vocabulary.categories} {...form.field('categories')} />
      <TextField label={t('city')} maxLength={60} {...form.field('city')} />
      <CheckField label={t('open')} hint={t('openHint')} {...form.field('openAccess')} />
      <TextField label={t('bookingZh')} rows={3} maxLength={4000} {...form.field('bookingRulesZh')} />
      <TextField label={t('bookingEn')} rows={3} maxLength={8000} {...form.field('bookingRulesEn')} />
    </SaveDialog>
  );
}
