import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { percent } from '../../../app/i18n/format.js';
import { useLanguage } from '../../../app/i18n/language.js';
import styles from './profile.module.css';
import type { OwnProfile } from './profile.query.js';

/** Where each thing that may be missing is filled in. */
const PART_OF: Readonly<Record<string, string>> = {
  terms: '/profile/expertise',
  disciplineCodes: '/profile/expertise',
  methods: '/profile/expertise',
  instruments: '/profile/expertise',
  wantedProblems: '/profile/expertise',
  evidence: '/profile/evidence',
  availability: '/profile/time',
  capacity: '/profile/time',
};

/** How much is filled in, and what would help most, each a way to its place. */
export function Completeness({ completeness }: { readonly completeness: OwnProfile['completeness'] }) {
  const { t } = useTranslation('profile');
  const language = useLanguage();
  if (!completeness) return null;
  const { score, missing } = completeness;
  return (
    <section className={styles.complete} aria-label={t('complete.label')}>
      <div className={styles.complete_head}>
        <strong>{t('complete', { share: percent(score, language, 0) })}</strong>
        <meter className={styles.meter} min={0} max={1} value={score} aria-label={t('complete.label')} />
      </div>
      {missing.length > 0 && (
        <ul className={styles.missing}>
          {missing.slice(0, 3).map(({ field, message }) => (
            <li key={field}>
              <Link to={PART_OF[field] ?? '/profile'}>{message}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
