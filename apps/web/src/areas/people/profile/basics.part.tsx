import { useTranslation } from 'react-i18next';
import { CAMPUSES, useCampusName } from '../../../app/vocabulary/campus.js';
import { useLanguageName } from '../../../app/vocabulary/language-name.js';
import formStyles from '../../../patterns/form/form.module.css';
import { PickField, PicksField } from '../../../patterns/form/pick-field.js';
import { TextField } from '../../../patterns/form/text-field.js';
import { SelectField } from '../../../patterns/select-field.js';
import { PROFILE_KINDS } from '../people-wishes.js';
import styles from './profile.module.css';
import type { ProfileForm } from './use-profile-form.js';

const LANGUAGES = ['zh', 'en', 'ja', 'ko', 'de', 'fr', 'ru', 'es'];

/** What one is, in a sentence and in a paragraph, where, and in which languages. */
export function BasicsPart({ form }: { readonly form: ProfileForm }) {
  const { t } = useTranslation(['profile', 'common']);
  const campusName = useCampusName();
  const languageName = useLanguageName();
  const { kind, campus, languages } = form.values;
  const campuses = [...new Set([...CAMPUSES, ...(campus ? [campus] : [])])];
  return (
    <div className={`${formStyles.form} ${styles.measure}`}>
      <SelectField
        label={t('kind')}
        value={kind}
        options={PROFILE_KINDS.map((value) => ({ value, label: t(`common:role.${value}`) }))}
        onChange={(value) => form.change({ kind: PROFILE_KINDS.find((known) => known === value) ?? kind })}
      />
      <div className={formStyles.pair}>
        <TextField label={t('headlineZh')} maxLength={120} {...form.field('headlineZh')} />
        <TextField label={t('headlineEn')} maxLength={240} {...form.field('headlineEn')} />
      </div>
      <TextField label={t('bioZh')} hint={t('bioHint')} rows={5} maxLength={4000} {...form.field('bioZh')} />
      <TextField label={t('bioEn')} rows={5} maxLength={8000} {...form.field('bioEn')} />
      <div className={formStyles.pair}>
        <PickField
          label={t('campus')}
          options={campuses.map((value) => ({ value, label: campusName(value) }))}
          {...form.field('campus')}
        />
        <PicksField
          label={t('languages')}
          hint={t('languagesHint')}
          options={[...new Set([...LANGUAGES, ...languages])].map((value) => ({
            value,
            label: languageName(value),
          }))}
          {...form.field('languages')}
        />
      </div>
    </div>
  );
}
