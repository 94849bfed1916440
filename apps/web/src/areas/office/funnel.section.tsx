import { useTranslation } from 'react-i18next';
import { count, percent } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { FunnelStep } from '../../gql/graphql.js';
import { Section } from '../../patterns/section.js';
import { funnelRows } from './funnel-rows.js';
import styles from './office.module.css';
import { PlaceLink } from './place-link.js';
import { placeOfStep } from './places.js';

interface FunnelSectionProps {
  readonly programmeId: string;
  readonly funnel: readonly { readonly step: FunnelStep; readonly count: number }[];
}

/** From the need to the proposal, as a funnel that is also a list: it can be read aloud, followed, and printed. */
export function FunnelSection({ programmeId, funnel }: FunnelSectionProps) {
  const { t } = useTranslation('office');
  const language = useLanguage();
  return (
    <Section title={t('funnel.title')} aside={<span className="small quiet">{t('funnel.hint')}</span>}>
      <ol className={styles.funnel}>
        {funnelRows(funnel).map(({ step, count: amount, width, share, isFirstOfKind }) => (
          <li key={step} className={isFirstOfKind ? styles.step_of_kind : styles.step}>
            <PlaceLink {...placeOfStep(step, programmeId)} className={styles.step_name}>
              {t(`funnel.${step}`)}
            </PlaceLink>
            <span className={styles.bar_room} aria-hidden>
              <span className={styles.bar} style={{ width: `${width}%` }} />
            </span>
            <span className={styles.step_count}>
              <strong className="numbers">{count(amount, language)}</strong>
              <span className="small quiet numbers">
                {share !== null && t('funnel.share', { share: percent(share, language, 0) })}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
