import { Select } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { Field } from '../field.js';
import type { Bound } from './form-values.js';

export interface PickOption {
  readonly value: string;
  readonly label: string;
}

interface PickCommon {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly PickOption[];
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly loading?: boolean;
  /** Given where the options are found by the server: called with what is typed. */
  readonly onSearch?: (text: string) => void;
}

/** Gives the list of options the field's name: the library's own has none. */
function NamedList({
  id,
  label,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
}) {
  useEffect(() => document.getElementById(`${id}_list`)?.setAttribute('aria-label', label));
  return children;
}

/** Finds by label or by code, whatever the case. */
const found = (typed: string, option: PickOption | undefined) =>
  `${option?.label} ${option?.value}`.toLowerCase().includes(typed.trim().toLowerCase());

/** One of many, found by typing; none where it is cleared. For a handful of options take `SelectField`. */
export function PickField({
  label,
  hint,
  name,
  value,
  onChange,
  error,
  options,
  ...rest
}: PickCommon & Bound<string | null>) {
  return (
    <Field label={label} hint={hint} error={error} name={name}>
      {(control) => (
        <Select
          {...control}
          {...rest}
          showSearch={{ filterOption: rest.onSearch ? false : found, onSearch: rest.onSearch }}
          popupRender={(menu) => (
            <NamedList id={control.id} label={label}>
              {menu}
            </NamedList>
          )}
          allowClear
          value={value}
          options={[...options]}
          onChange={(next: string | undefined) => onChange(next ?? null)}
        />
      )}
    </Field>
  );
}

/** Several of many, found by typing. */
export function PicksField({
  label,
  hint,
  name,
  value,
  onChange,
  error,
  options,
  ...rest
}: PickCommon & Bound<readonly string[]>) {
  return (
    <Field label={label} hint={hint} error={error} name={name}>
      {(control) => (
        <Select
          {...control}
          {...rest}
          mode="multiple"
          showSearch={{ filterOption: rest.onSearch ? false : found, onSearch: rest.onSearch }}
          popupRender={(menu) => (
            <NamedList id={control.id} label={label}>
              {menu}
            </NamedList>
          )}
          allowClear
          value={[...value]}
          options={[...options]}
          onChange={(next: string[]) => onChange(next)}
        />
      )}
    </Field>
  );
}

/** Words that the reader types, each ended by Enter or a comma. */
export function WordsField({
  label,
  hint,
  name,
  value,
  onChange,
  error,
  ...rest
}: Omit<PickCommon, 'options'> & Bound<readonly string[]>) {
  return (
    <Field label={label} hint={hint} error={error} name={name}>
      {(control) => (
        <Select
          {...control}
          {...rest}
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={[',', '，', '、', ';', '；']}
          value={[...value]}
          onChange={(next: string[]) => onChange(next.map((word) => word.trim()).filter(Boolean))}
        />
      )}
    </Field>
  );
}
