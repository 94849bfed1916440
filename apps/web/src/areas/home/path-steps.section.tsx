import { useTranslation } from 'react-i18next';
import { Section } from '../../patterns/section.js';
import styles from './home.module.css';

/** The way from a need to a funded team, in five steps. */
export function PathSteps() {
  const { t } = useTranslation('home');
  const steps = [
    { title: t('step.need'), text: t('step.needText') },
    { title: t('step.list'), text: t('step.listText') },
    { title: t('step.team'), text: t('step.teamText') },
    { title: t('step.match'), text: t('step.matchText') },
    { title: t('step.fund'), text: t('step.fundText') },
  ];
  return (
    <Section title={t('step.title')}>
      <ol className={styles.steps}>
        {steps.map(({ title, text }) => (
          <li key={title} className={styles.step}>
            <h3>{title}</h3>
            <p className="small quiet">{text}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
