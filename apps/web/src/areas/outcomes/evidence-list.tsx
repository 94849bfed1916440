import { useTranslation } from 'react-i18next';
import { Section } from '../../patterns/section.js';
import type { OutcomeView } from './outcome.query.js';
import styles from './outcomes.module.css';

type Item = OutcomeView['evidence'][number];

const addressOf = ({ kind, ref, url }: Item) => url ?? (kind === 'doi' ? `https://doi.org/${ref}` : null);

/** What it rests on, each piece with its number and the way to it. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Item[] }) {
  const { t } = useTranslation('outcomes');
  if (evidence.length === 0) return null;
  return (
    <Section title={t('evidence')}>
      <ul className={styles.rows}>
        {evidence.map((item) => {
          const href = addressOf(item);
          return (
            <li key={`${item.kind} ${item.ref} ${item.title}`}>
              <span className="small quiet">
                {t(`kind.${item.kind}`)}
                {item.confidential && ` · ${t('sealed')}`}
              </span>
              {href ? (
                <a href={href} rel="noreferrer noopener" target="_blank">
                  {item.title}
                </a>
              ) : (
                <span>{item.title}</span>
              )}
              {item.ref && <span className={`small quiet ${styles.ref}`}>{item.ref}</span>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
