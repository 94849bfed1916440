import { Input } from 'antd';
import { Field } from '../../patterns/field.js';
import type { Bound } from '../../patterns/form/form-values.js';

interface PasswordFieldProps extends Bound<string> {
  readonly label: string;
  readonly hint?: string;
  readonly autoComplete: 'current-password' | 'new-password';
}

/** A secret that is typed and not shown; password managers know which one is meant. */
export function PasswordField({
  label,
  hint,
  name,
  value,
  onChange,
  error,
  autoComplete,
}: PasswordFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} name={name}>
      {(control) => (
        <Input
          {...control}
          type="password"
          autoComplete={autoComplete}
          maxLength={200}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
