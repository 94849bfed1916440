import { useTranslation } from 'react-i18next';
import { count } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import styles from './imports.module.css';
import type { ImportView } from './import.page.js';

/** What the file changes, in figures: a preview before it runs, the result after it. */
export function ImportCounts({ job }: { readonly job: ImportView }) {
  const { t } = useTranslation('administration');
  const language = useLanguage();
  const { rowCount, createCount, updateCount, skipCount, problemCount } = job;
  const figures = [
    { name: t('imports.rows'), value: rowCount },
    { name: t('import.create'), value: createCount },
    { name: t('import.update'), value: updateCount },
    { name: t('import.skip'), value: skipCount },
    { name: t('imports.problems'), value: problemCount, isWrong: problemCount > 0 },
  ];
  return (
    <dl className={styles.counts}>
      {figures.map(({ name, value, isWrong = false }) => (
        <div key={name} className={styles.figure}>
          <dt>{name}</dt>
          <dd className={isWrong ? `numbers ${styles.wrong}` : 'numbers'}>{count(value, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
