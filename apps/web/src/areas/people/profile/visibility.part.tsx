import { useTranslation } from 'react-i18next';
import type { ProfileField, VisibilityLevel } from '../../../gql/graphql.js';
import { ChoiceField } from '../../../patterns/choice-field.js';
import formStyles from '../../../patterns/form/form.module.css';
import { SelectField } from '../../../patterns/select-field.js';
import { FIELD_GROUPS, FIELDS_OF, type FieldGroup } from './profile-values.js';
import styles from './profile.module.css';
import type { ProfileForm } from './use-profile-form.js';
import { VisibilityHistory } from './visibility-history.js';

const LEVELS = ['public', 'signed_in', 'private'] as const satisfies readonly VisibilityLevel[];

interface VisibilityPartProps {
  readonly form: ProfileForm;
  /** The history is asked for again after each save. */
  readonly savedAt: Date | null;
}

/**
 * To whom each group of fields is shown, and single fields where they differ. Matching sees all of them: it shows nobody what
 * is hidden. Every decision is kept.
 */
export function VisibilityPart({ form, savedAt }: VisibilityPartProps) {
  const { t } = useTranslation('profile');
  const { visibility } = form.values;
  return (
    <div className={`${formStyles.form} ${styles.measure}`}>
      <p className="quiet">{t('visibility.lead')}</p>
      {FIELD_GROUPS.map((group) => (
        <div key={group} className={styles.levels}>
          <ChoiceField
            label={t(`visibility.${group}`)}
            hint={t(`visibility.${group}Hint`)}
            name={`visibility.${group}`}
            value={visibility[group]}
            options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
            onChange={(level) => form.change({ visibility: { ...visibility, [group]: level } })}
          />
          {FIELDS_OF[group].length > 0 && <FieldLevels form={form} group={group} />}
        </div>
      ))}
      <VisibilityHistory savedAt={savedAt} />
    </div>
  );
}

/** Levels of single fields of a group, out of sight until somebody wants them or has set one. */
function FieldLevels({ form, group }: { readonly form: ProfileForm; readonly group: FieldGroup }) {
  const { t } = useTranslation('profile');
  const { visibility, fieldVisibility } = form.values;
  const fields: readonly ProfileField[] = FIELDS_OF[group];
  const own = fields.filter((field) => fieldVisibility[field]).length;
  const put = (field: ProfileField, value: string) => {
    const { [field]: _before, ...others } = fieldVisibility;
    const level = LEVELS.find((known) => known === value);
    form.change({ fieldVisibility: level ? { ...others, [field]: level } : others });
  };
  return (
    <details className={styles.fields} open={own > 0 || undefined}>
      <summary>{own > 0 ? t('visibility.ownCount', { count: own }) : t('visibility.fields')}</summary>
      <div className={formStyles.pair}>
        {fields.map((field) => (
          <SelectField
            key={field}
            label={t(`field.${field}`)}
            value={fieldVisibility[field] ?? ''}
            options={[
              { value: '', label: t('visibility.asGroup', { level: t(`level.${visibility[group]}`) }) },
              ...LEVELS.map((value) => ({ value, label: t(`level.${value}`) })),
            ]}
            onChange={(value) => put(field, value)}
          />
        ))}
      </div>
    </details>
  );
}
