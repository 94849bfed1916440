import { Input } from 'antd';
import { Field } from '../field.js';
import type { Bound } from './form-values.js';
import styles from './form.module.css';

interface TextFieldProps extends Bound<string> {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  /** Above one, the field takes several lines and says how many characters are left. */
  readonly rows?: number;
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
  readonly autoComplete?: string;
  readonly disabled?: boolean;
}

/** A line of text, or several. */
export function TextField({ label, hint, name, value, onChange, error, rows = 1, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} name={name}>
      {(control) =>
        rows > 1 ? (
          <>
            {/* It grows by CSS: antd's autoSize measures with a style attribute, which our policy forbids. */}
            <Input.TextArea
              {...control}
              {...rest}
              rows={rows}
              className={styles.growing}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
            {rest.maxLength && (
              <span className={`small quiet numbers ${styles.count}`} aria-hidden>
                {value.length}/{rest.maxLength}
              </span>
            )}
          </>
        ) : (
          <Input {...control} {...rest} value={value} onChange={(event) => onChange(event.target.value)} />
        )
      }
    </Field>
  );
}
