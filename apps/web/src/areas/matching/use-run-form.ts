import type { Refusal } from '../../app/graphql/outcome.js';
import { type FormValues, useFormValues } from '../../patterns/form/form-values.js';
import { fieldOfPath, type RunOptions } from './run-options.js';

/** The values of a run's options; what the server finds wrong stands beside the field that it belongs to. */
export function useRunForm(initial: RunOptions): FormValues<RunOptions> {
  const form = useFormValues<RunOptions>(initial);
  return {
    ...form,
    showRefusal: (refusal: Refusal | null) =>
      form.showErrors(
        Object.fromEntries(
          Object.entries(refusal?.fields ?? {}).map(([path, message]) => [fieldOfPath(path), message]),
        ),
      ),
  };
}
