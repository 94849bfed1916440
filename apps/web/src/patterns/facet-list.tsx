import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { count } from '../app/i18n/format.js';
import { useLanguage } from '../app/i18n/language.js';
import styles from './facet-list.module.css';

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  /** How many would be left; undefined where it is not known yet. */
  readonly count?: number;
}

interface FacetListProps {
  readonly title: string;
  readonly values: readonly FacetValue[];
}

/** One value at most, or any number of them; none, and the filter asks for nothing. */
type FacetChoice =
  | {
      readonly chosen: string | null;
      /** The address with this value chosen; with null, the address without a choice. */
      readonly hrefFor: (value: string | null) => string;
    }
  | {
      readonly chosen: readonly string[];
      /** The address with this value chosen as well, or no longer chosen. */
      readonly hrefFor: (value: string) => string;
    };

const SHOWN = 7;

/** One filter as a list of links, of which several can be chosen: shareable, and a list of what there is, with how much of it. */
export function FacetList({ title, values, ...choice }: FacetListProps & FacetChoice) {
  const chosen: readonly string[] = choice.chosen === null ? [] : [choice.chosen].flat();
  const hrefFor = (value: string) =>
    Array.isArray(choice.chosen) || !chosen.includes(value)
      ? choice.hrefFor(value)
      : (choice.hrefFor as (value: null) => string)(null);
  const { t } = useTranslation();
  const language = useLanguage();
  const [whole, setWhole] = useState(false);
  if (values.length === 0) return null;
  // What is chosen is in sight however many there are.
  const shown = whole ? values : values.slice(0, Math.max(SHOWN, chosen.length));
  return (
    <div className={styles.facet}>
      <h3 className={styles.title}>{title}</h3>
      <ul>
        {shown.map(({ value, label, count: left }) => {
          const isChosen = chosen.includes(value);
          return (
            <li key={value}>
              <Link
                to={hrefFor(value)}
                className={styles.value}
                aria-current={isChosen ? 'true' : undefined}
                preventScrollReset
              >
                <span>{label}</span>
                <span className={styles.end}>
                  {left !== undefined && (
                    <span className={`numbers ${styles.count}`}>{count(left, language)}</span>
                  )}
                  {isChosen && (
                    <span className={styles.undo}>
                      <span aria-hidden>×</span>
                      <span className="unseen">{t('facet.undo')}</span>
                    </span>
                  )}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
      {values.length > Math.max(SHOWN, chosen.length) && (
        <button type="button" className={styles.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole
            ? t('facet.fewer')
            : t('facet.more', { count: values.length - Math.max(SHOWN, chosen.length) })}
        </button>
      )}
    </div>
  );
}
