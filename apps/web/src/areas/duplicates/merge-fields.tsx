import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useNamed } from '../../app/i18n/named.js';
import type { MergeChoice, MergePreviewQuery } from '../../gql/graphql.js';
import styles from './duplicates.module.css';

type Field = MergePreviewQuery['mergePreview']['fields'][number];

interface MergeFieldsProps {
  readonly fields: readonly Field[];
  /** What was chosen by hand, by field. */
  readonly choices: Readonly<Record<string, MergeChoice>>;
  readonly onChoose: (field: string, choice: MergeChoice) => void;
}

/** Every field in which both differ, with the values to choose from. */
export function MergeFields({ fields, choices, onChoose }: MergeFieldsProps) {
  const { t } = useTranslation(['duplicates', 'common']);
  const said = useSaid();
  const named = useNamed('common');
  const shown = (field: Field, values: readonly string[]) => {
    if (values.length === 0) return t('fields.nothing');
    if (field.field === 'profile.kind') return values.map((value) => named(`role.${value}`, value)).join('');
    if (field.field === 'profile.accepts_mentoring')
      return t(values[0] === 'true' ? 'fields.yes' : 'fields.no');
    return values.join(t('common:comma'));
  };
  return (
    <div className={styles.fields}>
      {fields.map((field) => {
        const chosen = choices[field.field] ?? field.suggested;
        const options: readonly MergeChoice[] = field.list ? ['kept', 'merged', 'both'] : ['kept', 'merged'];
        return (
          <fieldset key={field.field} className={styles.field}>
            <legend>{said(field, 'label')}</legend>
            {options.map((choice) => (
              <label
                key={choice}
                className={choice === chosen ? `${styles.value} ${styles.chosen}` : styles.value}
              >
                <input
                  type="radio"
                  name={field.field}
                  checked={choice === chosen}
                  onChange={() => onChoose(field.field, choice)}
                />
                <span>{choice === 'both' ? t('fields.both') : shown(field, field[choice])}</span>
              </label>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
