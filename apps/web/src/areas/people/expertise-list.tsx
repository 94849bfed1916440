import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import type { EvidenceItem } from './evidence-list.js';
import styles from './people.module.css';

interface ExpertiseListProps {
  readonly terms: readonly {
    readonly zh: string;
    readonly en: string;
    readonly evidenceIds: readonly string[];
  }[];
  readonly evidence: readonly EvidenceItem[];
}

/** Words of expertise, each with both names, what proves it and how recent that is. Each leads to others who know it. */
export function ExpertiseList({ terms, evidence }: ExpertiseListProps) {
  const { t } = useTranslation('people');
  const said = useSaid();
  return (
    <ul className={styles.expertise}>
      {terms.map(({ zh, en, evidenceIds }) => {
        const proof = evidence.filter(
          (item) => evidenceIds.includes(item.id) || mentions(item, zh) || mentions(item, en),
        );
        const word = said({ wordZh: zh, wordEn: en }, 'word');
        const other = word === zh ? en : zh;
        return (
          <li key={`${zh} ${en}`} className={styles.term}>
            <Link to={`/people?q=${encodeURIComponent(word)}`}>{word}</Link>
            {other && other !== word && <span className="small quiet">{other}</span>}
            <span className={`small quiet numbers ${styles.proof}`}>
              {proof.length > 0
                ? t('proof', { count: proof.length, year: Math.max(...proof.map(({ year }) => year)) })
                : t('noProof')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function mentions({ titleZh, titleEn }: EvidenceItem, word: string): boolean {
  return word !== '' && `${titleZh} ${titleEn}`.toLowerCase().includes(word.toLowerCase());
}
