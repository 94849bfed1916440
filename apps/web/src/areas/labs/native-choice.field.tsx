import { useTranslation } from 'react-i18next';
import { Field } from '../../patterns/field.js';
import type { Bound } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';

interface NativeChoiceProps<Value extends string> extends Bound<Value | null> {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

/** One of a few, or not said yet. */
export function NativeChoice<Value extends string>(props: NativeChoiceProps<Value>) {
  const { label, hint, name, value, onChange, error, options } = props;
  const { t } = useTranslation('labs');
  return (
    <Field label={label} hint={hint} error={error} name={name}>
      {(control) => (
        <select
          {...control}
          className={formStyles.native}
          value={value ?? ''}
          onChange={(event) =>
            onChange(options.find((option) => option.value === event.target.value)?.value ?? null)
          }
        >
          <option value="">{t('notSaid')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
