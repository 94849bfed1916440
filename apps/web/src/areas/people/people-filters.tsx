import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../app/i18n/language.js';
import { useCampusName } from '../../app/vocabulary/campus.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { FacetList, type FacetValue } from '../../patterns/facet-list.js';
import type { Address } from '../../patterns/list/address.js';
import { SelectField } from '../../patterns/select-field.js';
import styles from './people.module.css';
import { isNarrowed, PEOPLE_SORTS, PROFILE_KINDS, type PeopleWishes } from './people-wishes.js';

interface PeopleFiltersProps {
  readonly wishes: PeopleWishes;
  readonly address: Address;
  readonly valuesOf: (attribute: string) => readonly { readonly value: string; readonly count: number }[];
}

const NONE = { kind: null, discipline: null, campus: null, org: null, mentors: null };

/** Everything that narrows the directory; on a narrow screen behind one button. */
export function PeopleFilters({ wishes, address, valuesOf }: PeopleFiltersProps) {
  const { t } = useTranslation(['people', 'common']);
  const vocabulary = useVocabulary();
  const campusName = useCampusName();
  const english = useLanguage() === 'en';
  const [open, setOpen] = useState(false);
  const hrefFor = (name: string) => (value: string | null) => address.hrefFor({ [name]: value });
  const counted = (attribute: string, chosen: string, label: (value: string) => string): FacetValue[] => {
    const values = valuesOf(attribute).map(({ value, count }) => ({ value, label: label(value), count }));
    if (chosen === '' || values.some(({ value }) => value === chosen)) return values;
    return [{ value: chosen, label: label(chosen), count: 0 }, ...values];
  };
  // The index counts an organisation under both of its names: the reader's is shown.
  const organisations = counted('org', wishes.org, (name) => name).filter(
    ({ value }) => /[\u4e00-\u9fff]/.test(value) !== english || value === wishes.org,
  );
  const kinds = new Map(valuesOf('kind').map(({ value, count }) => [value, count]));
  const mentors = valuesOf('available').find(({ value }) => value === 'true')?.count;
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
          value={wishes.sort ?? ''}
          options={[
            { value: '', label: t(wishes.q === '' ? 'sort.default' : 'sort.best') },
            ...PEOPLE_SORTS.filter((sort) => sort !== 'name').map((sort) => ({
              value: sort,
              label: t(`sort.${sort}`),
            })),
          ]}
          onChange={(sort) => address.go({ sort })}
        />
        <FacetList
          title={t('kind')}
          values={PROFILE_KINDS.filter((kind) => kinds.has(kind) || kind === wishes.kind).map((kind) => ({
            value: kind,
            label: t(`common:role.${kind}`),
            count: kinds.get(kind),
          }))}
          chosen={wishes.kind}
          hrefFor={hrefFor('kind')}
        />
        <FacetList
          title={t('mentoring')}
          values={[{ value: '1', label: t('takesGroups'), count: mentors ?? 0 }]}
          chosen={wishes.mentors ? '1' : null}
          hrefFor={hrefFor('mentors')}
        />
        <FacetList
          title={t('discipline')}
          values={counted('disciplines', wishes.discipline, vocabulary.discipline)}
          chosen={wishes.discipline || null}
          hrefFor={hrefFor('discipline')}
        />
        <FacetList
          title={t('campus')}
          values={counted('campus', wishes.campus, campusName)}
          chosen={wishes.campus || null}
          hrefFor={hrefFor('campus')}
        />
        <FacetList
          title={t('organisation')}
          values={organisations}
          chosen={wishes.org || null}
          hrefFor={hrefFor('org')}
        />
        {isNarrowed(wishes) && <Link to={address.hrefFor(NONE)}>{t('clear')}</Link>}
      </div>
    </>
  );
}
