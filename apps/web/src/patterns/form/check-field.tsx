import { useId } from 'react';
import type { Bound } from './form-values.js';
import styles from './form.module.css';

interface CheckFieldProps extends Bound<boolean> {
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
}

/** Yes or no. */
export function CheckField({ label, hint, name, value, onChange, error, disabled }: CheckFieldProps) {
  const id = useId();
  const told = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div data-field={name}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={value}
          disabled={disabled}
          aria-invalid={error !== undefined}
          aria-describedby={told}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="small quiet">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.unsafe}>
          {error}
        </p>
      )}
    </div>
  );
}
