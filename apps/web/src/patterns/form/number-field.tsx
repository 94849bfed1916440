import { Input } from 'antd';
import { useState } from 'react';
import { Field } from '../field.js';
import type { Bound } from './form-values.js';

interface NumberFieldProps extends Bound<number | null> {
  readonly label: string;
  readonly hint?: string;
  /** Written behind the number. */
  readonly unit?: string;
  /** What the number on the screen is multiplied with to become the value: 100 for yuan that are kept in fen. */
  readonly factor?: number;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

/** The number in a text as people write it, or null: 1,200 and １２００ are both 1200. */
export function numberIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : null;
}

/** A number, or none. What is not a number yet stays as it was typed. */
export function NumberField({
  label,
  hint,
  name,
  value,
  onChange,
  error,
  unit,
  factor = 1,
  ...rest
}: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === null ? '' : String(value / factor);
  return (
    <Field label={label} hint={hint} error={error} name={name}>
      {(control) => (
        <Input
          {...control}
          {...rest}
          inputMode="decimal"
          suffix={unit}
          value={typed ?? shown}
          onChange={(event) => {
            const text = event.target.value;
            const number = numberIn(text);
            setTyped(text);
            onChange(number === null ? null : Math.round(number * factor * 1e6) / 1e6);
          }}
          onBlur={() => setTyped(null)}
        />
      )}
    </Field>
  );
}

/** Money: yuan on the screen, integer fen in the form. */
export function MoneyField({ unit, ...props }: Omit<NumberFieldProps, 'factor'> & { readonly unit: string }) {
  const { onChange } = props;
  return (
    <NumberField
      {...props}
      unit={unit}
      factor={100}
      onChange={(fen) => onChange(fen === null ? null : Math.round(fen))}
    />
  );
}
