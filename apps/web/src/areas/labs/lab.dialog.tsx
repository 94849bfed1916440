import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useSession } from '../../app/session/session.context.js';
import { CAMPUSES, useCampusName } from '../../app/vocabulary/campus.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { CheckField } from '../../patterns/form/check-field.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { NumberField } from '../../patterns/form/number-field.js';
import { PicksField, WordsField } from '../../patterns/form/pick-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import { SAVE_LAB } from './lab-mutations.js';
import { labErrors, labInput, labValues } from './lab-values.js';
import type { Lab } from './lab.query.js';
import styles from './labs.module.css';
import { NativeChoice } from './native-choice.field.js';
import { OrganisationField } from './organisation.field.js';
import { PersonField } from './person.field.js';
import { SaveDialog } from './save-dialog.js';
import { StaffFields } from './staff-fields.js';

interface LabDialogProps {
  /** Null for a new one. */
  readonly lab: Lab | null;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

/** What a facility is: its people, what it masters, and the rules of its use. */
export function LabDialog({ lab, onClose, onSaved }: LabDialogProps) {
  const { t } = useTranslation('labs');
  const said = useSaid();
  const { viewer } = useSession();
  const vocabulary = useVocabulary();
  const campusName = useCampusName();
  const save = useAction(SAVE_LAB, (data) => data.saveFacility);
  const own = viewer?.person ?? null;
  const form = useFormValues(labValues(lab, own?.id ?? null, (person) => said(person, 'name')));
  const head = lab?.responsiblePerson ?? own;
  const appoints = lab?.mayAppoint ?? true;
  const submit = async () => {
    const variables = { input: labInput(form.values), id: lab?.id ?? null, version: lab?.version ?? null };
    const { done, refusal } = await save.run(variables);
    form.showErrors(labErrors(refusal?.fields ?? {}, form.values, t('chooseOne')));
    if (done) onSaved(done.id);
  };
  const labels = [
    'nameZh',
    'nameEn',
    'organisation',
    'responsible',
    'staff',
    'categories',
    'methods',
  ] as const;
  return (
    <SaveDialog
      title={t(lab ? 'editLab' : 'newLab')}
      running={save.running}
      refusal={save.refusal}
      form={form}
      labels={{
        ...Object.fromEntries(labels.map((label) => [label, t(label)])),
        organisationId: t('organisation'),
        responsiblePersonId: t('responsible'),
      }}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <div className={formStyles.pair}>
        <TextField label={t('nameZh')} maxLength={120} {...form.field('nameZh')} />
        <TextField label={t('nameEn')} maxLength={200} {...form.field('nameEn')} />
      </div>
      <OrganisationField disabled={!appoints} {...form.field('organisationId')} />
      <PersonField
        label={t('responsible')}
        hint={t('responsibleHint')}
        disabled={!appoints}
        known={head ? { value: head.id, label: said(head, 'name') } : undefined}
        {...form.field('responsiblePersonId')}
      />
      {appoints && <StaffFields {...form.field('staff')} errors={form.errors} />}
      <div className={formStyles.pair}>
        <TextField label={t('summaryZh')} rows={3} maxLength={2000} {...form.field('summaryZh')} />
        <TextField label={t('summaryEn')} rows={3} maxLength={4000} {...form.field('summaryEn')} />
      </div>
      <PicksField label={t('categories')} options={vocabulary.categories} {...form.field('categories')} />
      <WordsField label={t('methods')} hint={t('wordsHint')} {...form.field('methods')} />
      <WordsField label={t('subjects')} hint={t('subjectsHint')} {...form.field('subjects')} />
      <PicksField
        label={t('disciplines')}
        options={vocabulary.disciplines}
        {...form.field('disciplineCodes')}
      />
      <div className={formStyles.pair}>
        <NativeChoice
          label={t('campus')}
          options={[
            ...CAMPUSES.map((value) => ({ value: value as string, label: campusName(value) })),
            ...(lab?.campus && !CAMPUSES.some((campus) => campus === lab.campus)
              ? [{ value: lab.campus, label: lab.campus }]
              : []),
          ]}
          {...form.field('campus')}
        />
        <TextField label={t('city')} maxLength={60} {...form.field('city')} />
      </div>
      <fieldset className={styles.group}>
        <legend>{t('rules')}</legend>
        <CheckField label={t('open')} hint={t('openHint')} {...form.field('openAccess')} />
        <CheckField label={t('training')} {...form.field('trainingRequired')} />
        <CheckField label={t('projectRequired')} {...form.field('projectRequired')} />
        <CheckField label={t('ethicsRequired')} {...form.field('ethicsRequired')} />
        <NativeChoice
          label={t('biosafety')}
          options={(['1', '2', '3'] as const).map((value) => ({ value, label: `BSL-${value}` }))}
          {...form.field('biosafetyLevel')}
        />
        <div className={formStyles.pair}>
          <NumberField label={t('bookingNotice')} unit={t('hours')} {...form.field('bookingNoticeHours')} />
          <NumberField label={t('cancelNotice')} unit={t('hours')} {...form.field('cancelNoticeHours')} />
        </div>
        <div className={formStyles.pair}>
          <TextField label={t('bookingZh')} rows={3} maxLength={4000} {...form.field('bookingRulesZh')} />
          <TextField label={t('bookingEn')} rows={3} maxLength={8000} {...form.field('bookingRulesEn')} />
        </div>
      </fieldset>
    </SaveDialog>
  );
}
