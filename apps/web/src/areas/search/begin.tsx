import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { count } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { INDEXES, type IndexName } from '../../app/palette/found-everywhere.js';
import { Section } from '../../patterns/section.js';
import styles from './search.module.css';
import { addressOf, type SearchWishes } from './search-wishes.js';

const EXAMPLES = [
  'example.disease',
  'example.technique',
  'example.abbreviation',
  'example.instrument',
] as const;

interface BeginProps {
  readonly wishes: SearchWishes;
  readonly totals: ReadonlyMap<IndexName, string>;
}

/** Before anything is asked for: how one may ask, and what there is. */
export function Begin({ wishes, totals }: BeginProps) {
  const { t } = useTranslation('search');
  const language = useLanguage();
  return (
    <div className={styles.begin}>
      <Section title={t('begin')}>
        <p className="quiet">{t('beginText')}</p>
        <ul className={styles.examples}>
          {EXAMPLES.map((key) => (
            <li key={key}>
              <Link to={addressOf(wishes, { q: t(key) })}>{t(key)}</Link>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('browse')}>
        <div className={styles.kinds}>
          {INDEXES.map((index) => (
            <Link key={index} to={addressOf(wishes, { index })} className={styles.kind}>
              <strong className="numbers">{totals.get(index) ?? count(0, language)}</strong>
              {t(`index.${index}`)}
            </Link>
          ))}
        </div>
      </Section>
    </div>
  );
}
