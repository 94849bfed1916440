import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { FacetList, type FacetValue } from '../../patterns/facet-list.js';
import { SelectField } from '../../patterns/select-field.js';
import styles from './challenges.module.css';
import {
  addressWith,
  BUDGETS,
  isFiltered,
  KINDS,
  SORTS,
  STATES,
  toggled,
  WITHIN,
  type ChallengeWishes,
  type FacetName,
} from './challenge-wishes.js';
import type { Facets } from './use-facets.js';

interface ChallengeFiltersProps {
  readonly wishes: ChallengeWishes;
  readonly facets: Facets;
  readonly onChange: (change: Partial<ChallengeWishes>) => void;
}

const ANY = '';

/** Everything that narrows the list; on a narrow screen behind one button. */
export function ChallengeFilters({ wishes, facets, onChange }: ChallengeFiltersProps) {
  const { t } = useTranslation(['challenges', 'common']);
  const vocabulary = useVocabulary();
  const [open, setOpen] = useState(false);
  const hrefFor = (name: FacetName) => (value: string) => addressWith(wishes, toggled(wishes, name, value));
  /** Values of a fixed order keep it; what is chosen is always there, even when the index has not counted yet. */
  const fixed = <Value extends string>(
    values: readonly Value[],
    name: FacetName,
    label: (value: Value) => string,
  ): FacetValue[] => {
    const counts = new Map(facets.valuesOf(name).map(({ value, count }) => [value, count]));
    const chosen: readonly string[] = wishes[name];
    return values
      .filter((value) => counts.has(value) || chosen.includes(value))
      .map((value) => ({ value, label: label(value), count: counts.get(value) }));
  };
  const free = (name: FacetName, label: (value: string) => string): FacetValue[] => {
    const counted = facets.valuesOf(name);
    const counts = new Map(counted.map(({ value, count }) => [value, count]));
    const chosen: readonly string[] = wishes[name];
    // What is chosen stands first, so that it can be taken away without looking for it.
    return [...chosen, ...counted.map(({ value }) => value).filter((value) => !chosen.includes(value))].map(
      (value) => ({ value, label: label(value), count: counts.get(value) }),
    );
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
          value={wishes.sort ?? ANY}
          options={[
            { value: ANY, label: t(wishes.q === '' ? 'sort.default' : 'sort.best') },
            ...SORTS.filter((sort) => sort !== 'NUMBER' || wishes.q === '')
              .filter((sort) => sort !== 'PUBLISHED' || wishes.q !== '')
              .map((sort) => ({ value: sort, label: t(`sort.${sort}`) })),
          ]}
          onChange={(sort) => onChange({ sort: SORTS.find((known) => known === sort) ?? null })}
        />
        <SelectField
          label={t('budget')}
          value={wishes.budget ?? ANY}
          options={[
            { value: ANY, label: t('any') },
            ...BUDGETS.map((wan) => ({ value: wan, label: t(`budget.${wan}`) })),
          ]}
          onChange={(budget) => onChange({ budget: BUDGETS.find((known) => known === budget) ?? null })}
        />
        <SelectField
          label={t('deadline')}
          value={wishes.within ?? ANY}
          options={[
            { value: ANY, label: t('any') },
            ...WITHIN.map((days) => ({ value: days, label: t('within', { count: Number(days) }) })),
          ]}
          onChange={(within) => onChange({ within: WITHIN.find((known) => known === within) ?? null })}
        />
        <FacetList
          title={t('state')}
          values={fixed(STATES, 'state', (state) => t(`common:challengeState.${state}`))}
          chosen={wishes.state}
          hrefFor={hrefFor('state')}
        />
        <FacetList
          title={t('area')}
          values={free('area', vocabulary.area)}
          chosen={wishes.area}
          hrefFor={hrefFor('area')}
        />
        <FacetList
          title={t('kind')}
          values={fixed(KINDS, 'kind', (kind) => t(`common:kind.${kind}`))}
          chosen={wishes.kind}
          hrefFor={hrefFor('kind')}
        />
        <FacetList
          title={t('department')}
          values={free('department', vocabulary.department)}
          chosen={wishes.department}
          hrefFor={hrefFor('department')}
        />
        <FacetList
          title={t('discipline')}
          values={free('discipline', vocabulary.discipline)}
          chosen={wishes.discipline}
          hrefFor={hrefFor('discipline')}
        />
        {isFiltered(wishes) && <Link to={addressWith(wishesWithout(wishes), {})}>{t('clear')}</Link>}
      </div>
    </>
  );
}

function wishesWithout({ q, sort }: ChallengeWishes): ChallengeWishes {
  const none = {
    state: [],
    kind: [],
    area: [],
    discipline: [],
    department: [],
    list: null,
    budget: null,
    within: null,
  };
  return { ...none, q, sort };
}
