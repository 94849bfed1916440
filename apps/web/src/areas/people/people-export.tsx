import { useTranslation } from 'react-i18next';
import { useClient, type Client } from 'urql';
import { everyPage, RefusedError } from '../../app/graphql/every-page.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useCampusName } from '../../app/vocabulary/campus.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import {
  needsSearch,
  peopleFiltersOf,
  peopleListOf,
  peopleSortOf,
  type PeopleWishes,
} from './people-wishes.js';
import { FOUND_PEOPLE, PEOPLE, takesGroups, type PersonInList } from './people.query.js';

const PER_PAGE = 100;

/** Everybody whom the search finds, as far as it pages. */
async function everyHit(client: Client, wishes: PeopleWishes): Promise<readonly PersonInList[]> {
  const people: PersonInList[] = [];
  for (let page = 1; ; page += 1) {
    const variables = {
      q: wishes.q,
      filters: peopleFiltersOf(wishes),
      sort: peopleSortOf(wishes),
      page,
      perPage: PER_PAGE,
    };
    const { data, error } = await client.query(FOUND_PEOPLE, variables).toPromise();
    if (error) throw new RefusedError(refusalOfError(error));
    people.push(...(data?.search.hits ?? []).flatMap(({ person }) => person ?? []));
    if (!data || data.search.total <= page * PER_PAGE) return people;
  }
}

/** The directory, as it is narrowed, for a spreadsheet. */
export function PeopleExport({ wishes }: { readonly wishes: PeopleWishes }) {
  const { t } = useTranslation(['people', 'common']);
  const said = useSaid();
  const client = useClient();
  const vocabulary = useVocabulary();
  const campusName = useCampusName();
  const comma = t('common:comma');
  const post = ({ person }: PersonInList) =>
    person.affiliations.find(({ main }) => main) ?? person.affiliations[0];
  return (
    <ExportButton<PersonInList>
      name={t('title')}
      columns={[
        { title: t('name'), value: ({ person }) => said(person, 'name') },
        { title: t('kind'), value: ({ kind }) => t(`common:role.${kind}`) },
        { title: t('organisation'), value: (row) => said(post(row)?.organisation, 'name') },
        { title: t('post'), value: (row) => said(post(row), 'title') },
        {
          title: t('discipline'),
          value: ({ disciplineCodes }) => disciplineCodes.map(vocabulary.discipline).join(comma),
        },
        {
          title: t('expertise'),
          value: ({ terms }) =>
            terms.map(({ zh, en }) => said({ wordZh: zh, wordEn: en }, 'word')).join(comma),
        },
        { title: t('campus'), value: ({ campus }) => campus && campusName(campus) },
        { title: t('takesGroups'), value: (row) => t(takesGroups(row) ? 'yes' : 'no') },
      ]}
      rows={() =>
        needsSearch(wishes)
          ? everyHit(client, wishes)
          : everyPage(client, PEOPLE, { ...peopleListOf(wishes), first: PER_PAGE }, ({ people }) => people)
      }
    />
  );
}
