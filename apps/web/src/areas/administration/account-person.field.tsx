import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { PickField } from '../../patterns/form/pick-field.js';

const FIND_ACCOUNTS = graphql(`
  query FindAccounts($search: String) {
    accounts(first: 12, search: $search) {
      nodes {
        id
        login
        person {
          id
          nameZh
          nameEn
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const PERSON_NAME = graphql(`
  query PersonName($id: ID!) {
    person(id: $id) {
      id
      person {
        id
        nameZh
        nameEn
      }
    }
  }
`);

const PAUSE_MS = 250;

interface AccountPersonFieldProps {
  readonly label: string;
  /** The person's id. */
  readonly value: string | null;
  readonly onChange: (personId: string | null) => void;
}

/** One person among those with an account, found by name, login or number. */
export function AccountPersonField({ label, value, onChange }: AccountPersonFieldProps) {
  const said = useSaid();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const pause = setTimeout(() => setSearch(typed.trim()), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed]);
  const [{ data, fetching }] = useQuery({ query: FIND_ACCOUNTS, variables: { search: search || null } });
  const [{ data: chosen }] = useQuery({ query: PERSON_NAME, variables: { id: value ?? '' }, pause: !value });
  const found = (data?.accounts.nodes ?? []).map(({ login, person }) => ({
    value: person.id,
    label: `${said(person, 'name')} · ${login}`,
  }));
  const isThere = value === null || found.some((option) => option.value === value);
  const person = chosen?.person?.person;
  const own = isThere ? [] : [{ value, label: person ? said(person, 'name') : `…${value.slice(-6)}` }];
  return (
    <PickField
      label={label}
      name="actor"
      value={value}
      error={undefined}
      options={[...own, ...found]}
      loading={fetching}
      onSearch={setTyped}
      onChange={onChange}
    />
  );
}
