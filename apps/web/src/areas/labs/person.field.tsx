import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import type { Bound } from '../../patterns/form/form-values.js';
import { PickField, type PickOption } from '../../patterns/form/pick-field.js';

const FOUND = graphql(`
  query LabFindPeople($q: String!) {
    search(index: people, q: $q, perPage: 20) {
      hits {
        id
        titleZh
        titleEn
      }
    }
  }
`);

const PAUSE_MS = 250;

interface PersonFieldProps extends Bound<string | null> {
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
  /** Who is chosen already, and need not be among those found. */
  readonly known?: PickOption;
}

/** Somebody with a profile, found by name. */
export function PersonField({ known, ...field }: PersonFieldProps) {
  const said = useSaid();
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const pause = setTimeout(() => setQ(typed.trim()), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed]);
  const [{ data, fetching }] = useQuery({ query: FOUND, variables: { q } });
  const found = (data?.search.hits ?? []).map((hit) => ({ value: hit.id, label: said(hit, 'title') }));
  const options = known && !found.some(({ value }) => value === known.value) ? [known, ...found] : found;
  return <PickField {...field} options={options} loading={fetching} onSearch={setTyped} />;
}
