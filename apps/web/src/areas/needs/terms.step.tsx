import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { ChoiceField } from '../../patterns/choice-field.js';
import { DateField } from '../../patterns/form/date-field.js';
import formStyles from '../../patterns/form/form.module.css';
import { MoneyField } from '../../patterns/form/number-field.js';
import { PickField } from '../../patterns/form/pick-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import { FindingNotes, type FindingsProps } from './finding-notes.js';
import { useProgrammes } from './use-programmes.js';

const TIERS = ['open', 'internal', 'confidential'] as const;

/** Under which terms somebody may work on it: data, ethics, confidentiality, money, time. */
export function TermsStep({ form, findings }: FindingsProps) {
  const { t } = useTranslation('needs');
  const said = useSaid();
  const programmes = useProgrammes();
  const { field, values } = form;
  const yesNo = [
    { value: 'yes' as const, label: t('yes') },
    { value: 'no' as const, label: t('no') },
  ];
  return (
    <>
      <ChoiceField
        label={t('ethicsNeeded')}
        hint={t('ethicsNeeded.hint')}
        options={yesNo}
        {...field('ethicsNeeded')}
      />
      {values.ethicsNeeded === 'yes' && (
        <TextField label={t('optional.ethicsNote')} maxLength={1000} {...field('ethicsNote')} />
      )}
      <FindingNotes name="ethicsNote" form={form} findings={findings} />
      <ChoiceField
        label={t('hgrInvolved')}
        hint={t('hgrInvolved.hint')}
        options={yesNo}
        {...field('hgrInvolved')}
      />
      {values.hgrInvolved === 'yes' && (
        <TextField label={t('optional.hgrNote')} maxLength={1000} {...field('hgrNote')} />
      )}
      <FindingNotes name="hgrNote" form={form} findings={findings} />
      <ChoiceField
        label={t('confidentiality')}
        hint={values.confidentiality ? t(`tier.${values.confidentiality}.hint`) : t('confidentiality.hint')}
        options={TIERS.map((value) => ({ value, label: t(`tier.${value}`) }))}
        {...field('confidentiality')}
      />
      <TextField
        label={t('optional.confidentialDetails')}
        hint={t('confidentialDetails.hint')}
        rows={3}
        maxLength={5000}
        {...field('confidentialDetails')}
      />
      <FindingNotes name="confidentialDetails" form={form} findings={findings} />
      <TextField
        label={t('optional.samplesAndData')}
        hint={t('samplesAndData.hint')}
        rows={3}
        maxLength={5000}
        {...field('samplesAndData')}
      />
      <FindingNotes name="samplesAndData" form={form} findings={findings} />
      <div className={formStyles.pair}>
        <MoneyField label={t('optional.budgetFen')} unit={t('yuan')} {...field('budgetFen')} />
        <DateField label={t('optional.deadlineOn')} {...field('deadlineOn')} />
      </div>
      {programmes.length > 0 && (
        <PickField
          label={t('optional.programmeId')}
          hint={t('programmeId.hint')}
          options={programmes.map((programme) => ({ value: programme.id, label: said(programme, 'name') }))}
          {...field('programmeId')}
        />
      )}
    </>
  );
}
