import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/i18n/language.js';
import type { IndexName } from '../../app/palette/found-everywhere.js';
import { FacetList, type FacetValue } from '../../patterns/facet-list.js';
import { SelectField } from '../../patterns/select-field.js';
import styles from './filters.module.css';
import { KINDS, type FacetSpec } from './kinds.js';
import { RangeFields } from './range-fields.js';
import type { FoundFacets } from './search.query.js';
import { addressOf, ranged, toggled, type SearchWishes } from './search-wishes.js';
import { useValueNames } from './use-value-names.js';

interface SearchFiltersProps {
  readonly wishes: SearchWishes;
  readonly index: IndexName;
  readonly facets: FoundFacets;
  readonly onChange: (change: Partial<SearchWishes>) => void;
}

const HAN = /[\u4e00-\u9fff]/;

/** Order, numbers and facets of one kind. Several values of a facet add to each other, facets narrow each other. */
export function SearchFilters({ wishes, index, facets, onChange }: SearchFiltersProps) {
  const { t } = useTranslation('search');
  const names = useValueNames();
  const english = useLanguage() === 'en';
  const kind = KINDS[index];
  const valuesOf = ({ attribute, param, names: named, order }: FacetSpec): FacetValue[] => {
    const counted = facets.find((facet) => facet.attribute === attribute)?.values ?? [];
    const counts = new Map(counted.map(({ value, count }) => [value, count]));
    const chosen = wishes.chosen[param] ?? [];
    const inSight = (order ?? [...counts.keys()]).filter(
      // The index counts an organisation under both of its names: the reader's is shown.
      (value) => counts.has(value) && (named !== 'ownLanguage' || HAN.test(value) !== english),
    );
    // What is chosen stands first, so that it can be taken away without looking for it; in a fixed order it stays.
    const values = order
      ? order.filter((value) => inSight.includes(value) || chosen.includes(value))
      : [...chosen, ...inSight.filter((value) => !chosen.includes(value))];
    return values.map((value) => ({ value, label: names[named](value), count: counts.get(value) ?? 0 }));
  };
  return (
    <div className={styles.filters}>
      <SelectField
        label={t('sort')}
        value={wishes.sort ?? ''}
        options={[
          { value: '', label: t(wishes.q === '' ? 'sort.none' : 'sort.best') },
          ...kind.sorts.map(({ attribute, title }) => ({ value: attribute, label: t(title) })),
        ]}
        onChange={(sort) => onChange({ sort: sort || null })}
      />
      {kind.facets.slice(0, 1).map((facet) => (
        <FacetList
          key={facet.param}
          title={t(facet.title)}
          values={valuesOf(facet)}
          chosen={wishes.chosen[facet.param] ?? []}
          hrefFor={(value: string) => addressOf(wishes, toggled(wishes, facet.param, value))}
        />
      ))}
      {kind.ranges.map((range) => (
        <RangeFields
          key={range.param}
          spec={range}
          wish={wishes.ranges[range.param]}
          onChange={(wish) => onChange(ranged(wishes, range.param, wish))}
        />
      ))}
      {kind.facets.slice(1).map((facet) => (
        <FacetList
          key={facet.param}
          title={t(facet.title)}
          values={valuesOf(facet)}
          chosen={wishes.chosen[facet.param] ?? []}
          hrefFor={(value: string) => addressOf(wishes, toggled(wishes, facet.param, value))}
        />
      ))}
    </div>
  );
}
