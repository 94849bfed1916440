import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IndexName } from '../../app/palette/found-everywhere.js';
import styles from './filters.module.css';
import { KINDS } from './kinds.js';
import { addressOf, ranged, toggled, type RangeWish, type SearchWishes } from './search-wishes.js';
import { useValueNames } from './use-value-names.js';

const OPEN: RangeWish = { from: '', to: '' };

/** One filter in force, and the address without it. */
export interface Chip {
  readonly key: string;
  readonly label: string;
  readonly href: string;
}

/** Everything that narrows the results, each to be taken away. */
export function useChips(wishes: SearchWishes): readonly Chip[] {
  const { t } = useTranslation('search');
  const names = useValueNames();
  if (!wishes.index) return [];
  const { facets, ranges } = KINDS[wishes.index];
  return [
    ...facets.flatMap(({ param, names: named }) =>
      (wishes.chosen[param] ?? []).map((value) => ({
        key: `${param} ${value}`,
        label: names[named](value),
        href: addressOf(wishes, toggled(wishes, param, value)),
      })),
    ),
    ...ranges.flatMap(({ param, title, unit }) => {
      const wish = wishes.ranges[param];
      if (!wish) return [];
      const { from, to } = wish;
      const what = t(title);
      const label =
        from === ''
          ? t('range.upTo', { what, to })
          : to === ''
            ? t('range.since', { what, from })
            : t('range.between', { what, from, to });
      return [
        {
          key: param,
          label: unit ? `${label} ${t(unit)}` : label,
          href: addressOf(wishes, ranged(wishes, param, OPEN)),
        },
      ];
    }),
  ];
}

export function FilterChips({ wishes, index }: { readonly wishes: SearchWishes; readonly index: IndexName }) {
  const { t } = useTranslation('search');
  const chips = useChips(wishes);
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t('inForce')}>
      {chips.map(({ key, label, href }) => (
        <li key={key}>
          <Link to={href} className={styles.chip} preventScrollReset>
            {label}
            <span aria-hidden>×</span>
            <span className="unseen">{t('dropThis')}</span>
          </Link>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Link to={addressOf({ ...wishes, chosen: {}, ranges: {} }, { index })} preventScrollReset>
            {t('clear')}
          </Link>
        </li>
      )}
    </ul>
  );
}
