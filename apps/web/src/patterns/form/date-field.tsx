import { useTranslation } from 'react-i18next';
import { Field } from '../field.js';
import type { Bound } from './form-values.js';
import styles from './form.module.css';

interface DateFieldProps extends Bound<string | null> {
  readonly label: string;
  readonly hint?: string;
  readonly min?: string;
  readonly max?: string;
  readonly disabled?: boolean;
}

/** A calendar day (YYYY-MM-DD), or none. The browser's own control, which knows the reader's thumb and language. */
export function DateField({ label, hint, name, value, onChange, error, ...rest }: DateFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} name={name}>
      {(control) => (
        <input
          {...control}
          {...rest}
          type="date"
          className={styles.native}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value || null)}
        />
      )}
    </Field>
  );
}

const SHANGHAI_MS = 8 * 3_600_000;

/** The instant as a clock in Shanghai shows it: YYYY-MM-DDTHH:mm. */
export function shanghaiClock(instant: string): string {
  return new Date(new Date(instant).getTime() + SHANGHAI_MS).toISOString().slice(0, 16);
}

/** The instant at which a clock in Shanghai shows this. */
export function instantOf(clock: string): string {
  return new Date(`${clock}:00+08:00`).toISOString();
}

/** A moment, or none: chosen by the clock of Shanghai, whatever the reader's own is set to; kept as an instant. */
export function MomentField({ label, hint, name, value, onChange, error, ...rest }: DateFieldProps) {
  const { t } = useTranslation();
  return (
    <Field label={label} hint={hint ? `${hint} ${t('form.zone')}` : t('form.zone')} error={error} name={name}>
      {(control) => (
        <input
          {...control}
          {...rest}
          type="datetime-local"
          className={styles.native}
          value={value ? shanghaiClock(value) : ''}
          onChange={(event) => onChange(event.target.value ? instantOf(event.target.value) : null)}
        />
      )}
    </Field>
  );
}
