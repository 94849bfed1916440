import { useCallback, useRef, useState } from 'react';
import type { Refusal } from '../../app/graphql/outcome.js';

/** What a field of a form is given: its place in the input, its value, how to change it, and what is wrong with it. */
export interface Bound<Value> {
  readonly name: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error: string | undefined;
}

/** The values of a form with a message for each field that is wrong. */
export interface FormValues<Values extends object> {
  readonly values: Values;
  /** Messages by the dotted path into the values. */
  readonly errors: Readonly<Record<string, string>>;
  /** Changes some values; what was wrong with them is forgotten. */
  readonly change: (part: Partial<Values>) => void;
  /** Spread it into a field: `<TextField label=… {...form.field('titleZh')} />`. */
  readonly field: <Name extends keyof Values & string>(name: Name) => Bound<Values[Name]>;
  readonly showErrors: (errors: Readonly<Record<string, string>>) => void;
  /** Shows the messages of a refusal beside their fields; null takes all away. */
  readonly showRefusal: (refusal: Refusal | null) => void;
  /** Replaces everything, for instance with what another person has saved meanwhile. */
  readonly reset: (values: Values) => void;
}

/** Holds the values of a form and the messages beside its fields. */
export function useFormValues<Values extends object>(initial: Values): FormValues<Values> {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const change = useCallback((part: Partial<Values>) => {
    setValues((last) => ({ ...last, ...part }));
    setErrors((last) => without(last, Object.keys(part)));
  }, []);
  const changes = useRef(new Map<string, (value: never) => void>());
  const field = <Name extends keyof Values & string>(name: Name): Bound<Values[Name]> => {
    let onChange = changes.current.get(name) as ((value: Values[Name]) => void) | undefined;
    if (!onChange) {
      onChange = (value) => change({ [name]: value } as unknown as Partial<Values>);
      changes.current.set(name, onChange as (value: never) => void);
    }
    return { name, value: values[name], onChange, error: errors[name] };
  };
  return {
    values,
    errors,
    change,
    field,
    showErrors: setErrors,
    showRefusal: (refusal) => setErrors(refusal?.fields ?? {}),
    reset: (next) => {
      setValues(next);
      setErrors({});
    },
  };
}

/** The messages without those of the named fields and of everything inside them. */
function without(errors: Readonly<Record<string, string>>, names: readonly string[]) {
  const isOf = (path: string) => names.some((name) => path === name || path.startsWith(`${name}.`));
  return Object.fromEntries(Object.entries(errors).filter(([path]) => !isOf(path)));
}
