import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../graphql/graphql.js';
import { useSaid } from '../i18n/bilingual.js';
import { useLanguage } from '../i18n/language.js';
import { useSession } from '../session/session.context.js';
import { officePlacesFor } from '../shell/office-places.js';
import { placesFor } from '../shell/places.js';
import { FOUND_EVERYWHERE, hrefOfHit, inOrder, markedName } from './found-everywhere.js';
import { matching, type PaletteGroup } from './palette-options.js';

const OWN_THINGS = graphql(`
  query OwnThings($teams: Boolean!, $needs: Boolean!) {
    myTeams @include(if: $teams) {
      id
      nameZh
      nameEn
    }
    myNeeds(first: 50) @include(if: $needs) {
      nodes {
        id
        titleZh
        titleEn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const OF_AN_INDEX = 4;
const OF_ONES_OWN = 5;
const PAGES = 6;

/** What the palette offers for a query: pages that the reader may open, their own things, and what the search finds. */
export function usePaletteGroups(q: string): {
  readonly groups: readonly PaletteGroup[];
  readonly busy: boolean;
} {
  const own = useOwnThings(q);
  const { found, busy } = useFound(q);
  const groups = [...usePages(q), ...own, ...found].filter(({ options }) => options.length > 0);
  return { groups, busy };
}

function usePages(q: string): readonly PaletteGroup[] {
  const { t } = useTranslation(['search', 'shell']);
  const { viewer, may } = useSession();
  const places = [...placesFor(viewer ?? null), ...officePlacesFor(may)].map(({ to, label }) => ({
    to,
    label: t(`shell:${label}`),
  }));
  const more = [
    ...(viewer
      ? [
          { to: '/notices', label: t('notices') },
          { to: '/alerts', label: t('shell:alerts') },
        ]
      : []),
    { to: '/settings', label: t('shell:settings') },
    { to: '/privacy', label: t('shell:privacy') },
    { to: '/help', label: t('shell:help') },
  ];
  const each = new Map([...places, ...more].map((place) => [place.label, place]));
  return [{ name: t('pages'), options: matching([...each.values()], q, q ? PAGES : 12) }];
}

function useOwnThings(q: string): readonly PaletteGroup[] {
  const { t } = useTranslation('search');
  const said = useSaid();
  const { may } = useSession();
  const variables = { teams: may('team.join'), needs: may('need.write') };
  const [{ data }] = useQuery({
    query: OWN_THINGS,
    variables,
    pause: !variables.teams && !variables.needs,
  });
  const teams = (data?.myTeams ?? []).map((team) => ({ to: `/teams/${team.id}`, label: said(team, 'name') }));
  const needs = (data?.myNeeds?.nodes ?? []).map((need) => ({
    to: `/needs/${need.id}`,
    label: said(need, 'title') || t('untitled'),
  }));
  return [
    { name: t('ownTeams'), options: matching(teams, q, OF_ONES_OWN) },
    { name: t('ownNeeds'), options: matching(needs, q, OF_ONES_OWN) },
  ];
}

function useFound(q: string): { readonly found: readonly PaletteGroup[]; readonly busy: boolean } {
  const { t } = useTranslation('search');
  const said = useSaid();
  const english = useLanguage() === 'en';
  const [{ data, fetching }] = useQuery({
    query: FOUND_EVERYWHERE,
    variables: { q, perPage: OF_AN_INDEX },
    pause: q === '',
    requestPolicy: 'cache-first',
  });
  if (q === '' || !data) return { found: [], busy: fetching };
  const found = inOrder(data.searchEverywhere).map(({ index, hits }) => ({
    name: t(`index.${index}`),
    options: hits.map((hit) => {
      const html = markedName(hit, english);
      return { to: hrefOfHit(hit), label: said(hit, 'title'), ...(html && { html }) };
    }),
  }));
  const all = { to: `/search?q=${encodeURIComponent(q)}`, label: t('allFor', { q }) };
  return { found: [...found, { name: t('everything'), options: [all] }], busy: fetching };
}
