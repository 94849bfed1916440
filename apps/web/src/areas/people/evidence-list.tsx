import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import styles from './people.module.css';

export interface EvidenceItem {
  readonly id: string;
  readonly kind: 'publication' | 'patent' | 'project' | 'outcome';
  readonly titleZh: string;
  readonly titleEn: string;
  readonly year: number;
  readonly ref: string | null;
}

/** The prefix of DOIs that are examples and lead nowhere. */
const EXAMPLES = '10.5555/';

/** The address of what bears a DOI. */
export function doiAddress(ref: string | null): string | null {
  return ref?.startsWith('10.') && !ref.startsWith(EXAMPLES) ? `https://doi.org/${ref}` : null;
}

/** The years, the newest first, each with its items in their order. */
export function byYear<Item extends { readonly year: number }>(items: readonly Item[]) {
  const years = [...new Set(items.map(({ year }) => year))].sort((a, b) => b - a);
  return years.map((year) => ({ year, items: items.filter((item) => item.year === year) }));
}

/** What somebody can show, the newest first, year by year. */
export function EvidenceList({ evidence }: { readonly evidence: readonly EvidenceItem[] }) {
  const { t } = useTranslation('people');
  const said = useSaid();
  return (
    <ol className={styles.evidence}>
      {byYear(evidence).map(({ year, items }) => (
        <li key={year} className={styles.evidence_item}>
          <span className={`numbers ${styles.year}`}>{year}</span>
          <ul className={styles.evidence_year}>
            {items.map((item) => {
              const address = doiAddress(item.ref);
              return (
                <li key={item.id}>
                  <p>{said(item, 'title')}</p>
                  <p className="small quiet">
                    {t(`evidenceKind.${item.kind}`)}
                    {item.ref && ' · '}
                    {address ? (
                      <a href={address} rel="noreferrer noopener" target="_blank">
                        {item.ref}
                      </a>
                    ) : (
                      item.ref
                    )}
                  </p>
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}
