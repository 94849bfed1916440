import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { PickField } from '../../patterns/form/pick-field.js';

const FIND_PEOPLE = graphql(`
  query FindPeople($q: String!) {
    search(index: people, q: $q, perPage: 10) {
      hits {
        id
        index
        person {
          id
          person {
            id
            nameZh
            nameEn
            affiliations {
              id
              organisation {
                id
                nameZh
                nameEn
              }
            }
          }
        }
      }
    }
  }
`);

const PAUSE_MS = 250;

interface PersonFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** The person's id. */
  readonly value: string | null;
  readonly onChange: (personId: string | null) => void;
}

/** One person, found by name; people of the same name are told apart by where they work. */
export function PersonField({ label, hint, value, onChange }: PersonFieldProps) {
  const said = useSaid();
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const pause = setTimeout(() => setQ(typed.trim()), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed]);
  const [{ data, fetching }] = useQuery({ query: FIND_PEOPLE, variables: { q }, pause: q === '' });
  const options = (data?.search.hits ?? []).flatMap(({ person: profile }) => {
    if (!profile) return [];
    const { person } = profile;
    const [main] = person.affiliations;
    const where = main ? `（${said(main.organisation, 'name')}）` : '';
    return [{ value: person.id, label: `${said(person, 'name')}${where}` }];
  });
  return (
    <PickField
      label={label}
      hint={hint}
      name="person"
      value={value}
      error={undefined}
      options={options}
      loading={fetching}
      onSearch={setTyped}
      onChange={onChange}
    />
  );
}
