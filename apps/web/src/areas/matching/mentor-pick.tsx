import { useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSaid } from '../../app/i18n/bilingual.js';
import type { Bound } from '../../patterns/form/form-values.js';
import { PickField, type PickOption, PicksField } from '../../patterns/form/pick-field.js';
import { MENTORS_BY_WORDS } from './constraint.operations.js';
import { useSlotName } from '../../app/vocabulary/slot-name.js';

/** People who may mentor, found by what is typed; `known` are there before anything is. */
function useMentorOptions(typed: string, known: readonly PickOption[], kind?: string | null) {
  const said = useSaid();
  const slotName = useSlotName();
  const q = useDeferredValue(typed.trim());
  const [{ data, fetching }] = useQuery({ query: MENTORS_BY_WORDS, variables: { q } });
  const seen = useRef(new Map<string, PickOption>());
  for (const option of known) seen.current.set(option.value, option);
  const found = (data?.search.hits ?? []).flatMap(({ person }) => {
    if (!person || person.kind === 'student' || (kind && person.kind !== kind)) return [];
    const option = {
      value: person.person.id,
      label: `${said(person.person, 'name')} · ${slotName(person.kind)}`,
    };
    seen.current.set(option.value, option);
    return [option];
  });
  return {
    loading: fetching,
    /** What was found, and whoever is chosen, so that a chosen one never turns into an id. */
    options: (chosen: readonly string[]): readonly PickOption[] => {
      const ids = new Set(found.map(({ value }) => value));
      const rest = chosen.flatMap((id) => (ids.has(id) ? [] : (seen.current.get(id) ?? [])));
      return [...found, ...rest];
    },
  };
}

interface MentorPickProps {
  readonly label: string;
  readonly hint?: string;
  readonly known?: readonly PickOption[];
}

const NOBODY: readonly PickOption[] = [];

/** One mentor, found by name or field. */
export function MentorPick({
  known = NOBODY,
  kind,
  ...field
}: MentorPickProps & Bound<string | null> & { readonly kind?: string | null }) {
  const { t } = useTranslation('matching');
  const [typed, setTyped] = useState('');
  const { options, loading } = useMentorOptions(typed, known, kind);
  return (
    <PickField
      {...field}
      placeholder={t('mentor.placeholder')}
      loading={loading}
      options={options(field.value ? [field.value] : [])}
      onSearch={setTyped}
    />
  );
}

/** Several mentors. */
export function MentorsPick({ known = NOBODY, ...field }: MentorPickProps & Bound<readonly string[]>) {
  const { t } = useTranslation('matching');
  const [typed, setTyped] = useState('');
  const { options, loading } = useMentorOptions(typed, known);
  return (
    <PicksField
      {...field}
      placeholder={t('mentor.placeholder')}
      loading={loading}
      options={options(field.value)}
      onSearch={setTyped}
    />
  );
}
