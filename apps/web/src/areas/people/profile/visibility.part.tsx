import { useTranslation } from 'react-i18next';
import type { VisibilityLevel } from '../../../gql/graphql.js';
import { ChoiceField } from '../../../patterns/choice-field.js';
import formStyles from '../../../patterns/form/form.module.css';
import { FIELD_GROUPS } from './profile-values.js';
import styles from './profile.module.css';
import type { ProfileForm } from './use-profile-form.js';

const LEVELS = ['public', 'signed_in', 'private'] as const satisfies readonly VisibilityLevel[];

/** To whom each group of fields is shown. Matching sees all of them: it shows nobody what is hidden. */
export function VisibilityPart({ form }: { readonly form: ProfileForm }) {
  const { t } = useTranslation('profile');
  const { visibility } = form.values;
  return (
    <div className={`${formStyles.form} ${styles.measure}`}>
      <p className="quiet">{t('visibility.lead')}</p>
      {FIELD_GROUPS.map((group) => (
        <ChoiceField
          key={group}
          label={t(`visibility.${group}`)}
          hint={t(`visibility.${group}Hint`)}
          name={`visibility.${group}`}
          value={visibility[group]}
          options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
          onChange={(level) => form.change({ visibility: { ...visibility, [group]: level } })}
        />
      ))}
    </div>
  );
}
