import { useTranslation } from 'react-i18next';
import { Section } from '../../patterns/section.js';
import { TargetsTable } from '../../patterns/targets-table.js';
import type { NeedContentView } from './need.query.js';
import styles from './needs.module.css';

/** A text as it was written, with its line breaks; a word where there is none. */
function Written({ text }: { readonly text: string | null }) {
  const { t } = useTranslation('needs');
  if (!text?.trim()) return <p className="quiet">{t('blank')}</p>;
  return <p className={styles.written}>{text}</p>;
}

/** What a need says, in the order in which one asks: what is wrong, what it costs, what would solve it. */
export function NeedContents({ need }: { readonly need: NeedContentView }) {
  const { t } = useTranslation('needs');
  return (
    <>
      <Section title={t('scene')}>
        <Written text={need.scene} />
      </Section>
      <Section title={t('currentPractice')}>
        <Written text={need.currentPractice} />
      </Section>
      <Section title={t('harmAndCost')}>
        <Written text={need.harmAndCost} />
      </Section>
      <Section title={t('targets')}>
        {need.targets.length > 0 ? (
          <TargetsTable caption={t('targets')} targets={need.targets} />
        ) : (
          <p className="quiet">{t('blank')}</p>
        )}
      </Section>
      {need.samplesAndData && (
        <Section title={t('samplesAndData')}>
          <Written text={need.samplesAndData} />
        </Section>
      )}
      {need.confidentialDetails && (
        <Section title={t('confidentialDetails')}>
          <div className={styles.sealed}>
            <p className="small quiet">
              {t(need.confidentiality === 'confidential' ? 'sealed.office' : 'sealed.screeners')}
            </p>
            <Written text={need.confidentialDetails} />
          </div>
        </Section>
      )}
    </>
  );
}
