import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import type { FoundOutcomesQuery } from '../../gql/graphql.js';
import { FacetList } from '../../patterns/facet-list.js';
import type { Address } from '../../patterns/list/address.js';
import { TYPES } from './words.js';

interface OutcomeFiltersProps {
  readonly address: Address;
  readonly facets: FoundOutcomesQuery['search']['facets'];
}

/** What narrows the list: kind, year, readiness, discipline; one value of each. */
export function OutcomeFilters({ address, facets }: OutcomeFiltersProps) {
  const { t } = useTranslation('outcomes');
  const { discipline } = useVocabulary();
  const valuesOf = (attribute: string, label: (value: string) => string) =>
    (facets.find((facet) => facet.attribute === attribute)?.values ?? []).map(({ value, count }) => ({
      value,
      label: label(value),
      count,
    }));
  const chosen = (name: string) => address.get(name) || null;
  const hrefFor = (name: string) => (value: string | null) => address.hrefFor({ [name]: value });
  const typeName = (value: string) => {
    const type = TYPES.find((known) => known === value);
    return type ? t(`type.${type}`) : value;
  };
  const falling = (a: { value: string }, b: { value: string }) => Number(b.value) - Number(a.value);
  return (
    <>
      <FacetList
        title={t('type')}
        values={valuesOf('type', typeName)}
        chosen={chosen('type')}
        hrefFor={hrefFor('type')}
      />
      <FacetList
        title={t('year')}
        values={valuesOf('year', String).sort(falling)}
        chosen={chosen('year')}
        hrefFor={hrefFor('year')}
      />
      <FacetList
        title={t('trl')}
        values={valuesOf('trl', (level) => `TRL ${level}`).sort(falling)}
        chosen={chosen('trl')}
        hrefFor={hrefFor('trl')}
      />
      <FacetList
        title={t('disciplines')}
        values={valuesOf('disciplines', discipline)}
        chosen={chosen('discipline')}
        hrefFor={hrefFor('discipline')}
      />
    </>
  );
}
