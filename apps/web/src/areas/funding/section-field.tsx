import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { count } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { Field } from '../../patterns/field.js';
import formStyles from '../../patterns/form/form.module.css';
import type { Bound } from '../../patterns/form/form-values.js';
import styles from './proposal.module.css';
import { wordsIn } from './words.js';

interface SectionFieldProps extends Bound<string> {
  readonly label: string;
  readonly hint?: string;
  readonly maxLength: number;
  readonly rows?: number;
}

/** A long text with its length. It may grow past what is allowed while it is written: nothing is cut off. */
export function SectionField({
  label,
  hint,
  name,
  value,
  onChange,
  error,
  maxLength,
  rows = 5,
}: SectionFieldProps) {
  const { t } = useTranslation('funding');
  const language = useLanguage();
  const over = value.length - maxLength;
  return (
    <Field label={label} hint={hint} error={error} name={name}>
      {(control) => (
        <>
          <Input.TextArea
            {...control}
            aria-invalid={control['aria-invalid'] || over > 0}
            rows={rows}
            className={formStyles.growing}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <p className={`small numbers ${styles.length} ${over > 0 ? styles.wrong : 'quiet'}`}>
            <span>{t('section.words', { count: wordsIn(value) })}</span>
            <span>
              {over > 0
                ? t('section.over', { by: count(over, language), most: count(maxLength, language) })
                : t('section.length', {
                    now: count(value.length, language),
                    most: count(maxLength, language),
                  })}
            </span>
          </p>
        </>
      )}
    </Field>
  );
}
