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
  readonly chosen: string | null;
  /** The address with this value chosen; with null, the address without a choice. */
  readonly hrefFor: (value: string | null) => string;
}

const SHOWN = 7;

/** One filter as a list of links: shareable, and a list of what there is, with how much of it. */
export function FacetList({ title, values, chosen, hrefFor }: FacetListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [whole, setWhole] = useState(false);
  if (values.length === 0) return null;
  const shown = whole ? values : values.slice(0, SHOWN);
  return (
    <div className={styles.facet}>
      <h3 className={styles.title}>{title}</h3>
      <ul>
        {shown.map(({ value, label, count: left }) => {
          const isChosen = value === chosen;
          return (
            <li key={value}>
              <Link
                to={hrefFor(isChosen ? null : value)}
                className={styles.value}
                aria-current={isChosen ? 'true' : undefined}
                preventScrollReset
              >
                <span>{label}</span>
                {isChosen ? (
                  <span className={styles.undo}>
                    <span aria-hidden>×</span>
                    <span className="unseen">{t('facet.undo')}</span>
                  </span>
                ) : (
                  left !== undefined && (
                    <span className={`numbers ${styles.count}`}>{count(left, language)}</span>
                  )
                )}
              </Link>
            </li>
          );
        })}
      </ul>
      {values.length > SHOWN && (
        <button type="button" className={styles.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('facet.fewer') : t('facet.more', { count: values.length - SHOWN })}
        </button>
      )}
    </div>
  );
}
