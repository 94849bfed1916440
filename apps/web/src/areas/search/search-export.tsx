import { useTranslation } from 'react-i18next';
import { useClient, type Client } from 'urql';
import { RefusedError } from '../../app/graphql/every-page.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { hrefOfHit, type IndexName } from '../../app/palette/found-everywhere.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { variablesOf } from './found-in-kind.js';
import { FOUND_IN_KIND, type FoundHit } from './search.query.js';
import type { SearchWishes } from './search-wishes.js';

const PER_PAGE = 100;

/** Every hit that this reader may see, as far as the search pages. */
async function everyHit(
  client: Client,
  wishes: SearchWishes,
  index: IndexName,
): Promise<readonly FoundHit[]> {
  const hits: FoundHit[] = [];
  for (let page = 1; ; page += 1) {
    const { data, error } = await client
      .query(FOUND_IN_KIND, variablesOf(wishes, index, page, PER_PAGE), { requestPolicy: 'network-only' })
      .toPromise();
    if (error) throw new RefusedError(refusalOfError(error));
    hits.push(...(data?.search.hits ?? []));
    if (!data || data.search.hits.length === 0 || data.search.total <= page * PER_PAGE) return hits;
  }
}

/** The results, as they are narrowed, for a spreadsheet. */
export function SearchExport({
  wishes,
  index,
}: {
  readonly wishes: SearchWishes;
  readonly index: IndexName;
}) {
  const { t } = useTranslation(['search', 'common']);
  const said = useSaid();
  const client = useClient();
  const post = ({ person }: FoundHit) => {
    const posts = person?.person.affiliations ?? [];
    return posts.find(({ main }) => main) ?? posts[0];
  };
  const ofKind = {
    challenges: [
      { title: t('column.number'), value: ({ challenge }: FoundHit) => challenge?.number },
      {
        title: t('facet.state'),
        value: ({ entity, challenge }: FoundHit) =>
          entity === 'need'
            ? t('common:needState.pooled')
            : challenge && t(`common:challengeState.${challenge.state}`),
      },
      { title: t('facet.area'), value: ({ challenge }: FoundHit) => said(challenge, 'area') },
      {
        title: t('column.budget'),
        value: ({ challenge }: FoundHit) => (challenge?.budgetFen == null ? null : challenge.budgetFen / 100),
      },
      {
        title: t('range.deadline'),
        value: ({ challenge }: FoundHit) => challenge?.deadlineAt?.slice(0, 10),
      },
    ],
    people: [
      {
        title: t('facet.kind'),
        value: ({ person }: FoundHit) => person && t(`common:role.${person.kind}`),
      },
      { title: t('facet.organisation'), value: (hit: FoundHit) => said(post(hit)?.organisation, 'name') },
    ],
    outcomes: [
      {
        title: t('facet.outcomeType'),
        value: ({ outcome }: FoundHit) => outcome?.type && t(`outcomeType.${outcome.type}`),
      },
      { title: t('range.year'), value: ({ outcome }: FoundHit) => outcome?.year },
      { title: t('range.trl'), value: ({ outcome }: FoundHit) => outcome?.trl },
    ],
    labs: [
      {
        title: t('facet.organisation'),
        value: ({ facility }: FoundHit) => said(facility?.organisation, 'name'),
      },
      { title: t('facet.city'), value: ({ facility }: FoundHit) => facility?.city },
    ],
  };
  return (
    <ExportButton<FoundHit>
      name={`${t('title')} ${t(`index.${index}`)}`}
      columns={[
        { title: t('column.name'), value: (hit) => said(hit, 'title') },
        ...ofKind[index],
        {
          title: t('column.address'),
          value: (hit) => new URL(hrefOfHit(hit), location.origin).toString(),
        },
      ]}
      rows={() => everyHit(client, wishes, index)}
    />
  );
}
