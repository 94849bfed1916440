import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

/** What an input needs in order to belong to its label and its error. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with it; undefined where nothing is. */
  readonly error?: string;
  /** Its place in the form's input, by which a list of problems leads to it. */
  readonly name?: string;
  readonly children: (control: FieldControl) => ReactNode;
}

/** A labelled input with its hint and its error beside it, joined for those who hear the page. */
export function Field({ label, hint, error, name, children }: FieldProps) {
  const id = useId();
  const told = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field} data-field={name}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="small quiet">
          {hint}
        </p>
      )}
      {children({ id, 'aria-invalid': error !== undefined, 'aria-describedby': told || undefined })}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
