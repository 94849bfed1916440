import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNamed } from '../../app/i18n/named.js';
import { useCampusName } from '../../app/vocabulary/campus.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { FacetList } from '../../patterns/facet-list.js';
import type { Address } from '../../patterns/list/address.js';
import { SelectField } from '../../patterns/select-field.js';
import styles from './labs.module.css';
import type { FoundLabs } from './labs.query.js';

/** What narrows the facilities, by the names of the index. */
export const FILTERS = [
  'kinds',
  'openAccess',
  'audiences',
  'categories',
  'methods',
  'campus',
  'city',
] as const;
const NONE = Object.fromEntries(FILTERS.map((name) => [name, null]));

interface LabFiltersProps {
  readonly address: Address;
  readonly facets: FoundLabs['facets'];
  readonly termName: (word: string) => string;
}

/** Everything that narrows the facilities; on a narrow screen behind one button. */
export function LabFilters({ address, facets, termName }: LabFiltersProps) {
  const { t } = useTranslation('labs');
  const vocabulary = useVocabulary();
  const campusName = useCampusName();
  const named = useNamed('labs');
  const [open, setOpen] = useState(false);
  const names: Record<(typeof FILTERS)[number], (value: string) => string> = {
    kinds: (value) => named(`kind.${value}`, value),
    audiences: (value) => named(`audienceOf.${value}`, value),
    methods: termName,
    openAccess: (value) => t(value === 'true' ? 'open' : 'inside'),
    categories: vocabulary.category,
    campus: campusName,
    city: (value) => value,
  };
  return (
    <>
      <button
        type="button"
        className={styles.filters_button}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('filters')}
      </button>
      <div className={open ? styles.filters_open : styles.filters}>
        <SelectField
          label={t('sort')}
          value={address.get('sort') === 'updated' ? 'updated' : ''}
          options={[
            { value: '', label: t('sort.best') },
            { value: 'updated', label: t('sort.updated') },
          ]}
          onChange={(sort) => address.go({ sort })}
        />
        {FILTERS.map((name) => (
          <FacetList
            key={name}
            title={t(name)}
            values={(facets.find(({ attribute }) => attribute === name)?.values ?? []).map(
              ({ value, count }) => ({ value, label: names[name](value), count }),
            )}
            chosen={address.get(name) || null}
            hrefFor={(value: string | null) => address.hrefFor({ [name]: value })}
          />
        ))}
        {FILTERS.some((name) => address.get(name) !== '') && (
          <Link to={address.hrefFor(NONE)}>{t('clear')}</Link>
        )}
      </div>
    </>
  );
}
