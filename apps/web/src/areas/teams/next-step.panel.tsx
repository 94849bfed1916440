import { useTranslation } from 'react-i18next';
import { type NextStep, STEPS, type Step } from './next-step.js';
import styles from './teams.module.css';

interface NextStepPanelProps {
  readonly next: NextStep;
  readonly step: Step | null;
}

/** The team's way with the step at which it stands, and in a sentence what comes next. */
export function NextStepPanel({ next, step }: NextStepPanelProps) {
  const { t } = useTranslation('teams');
  const at = step ? STEPS.indexOf(step) : STEPS.length;
  return (
    <section className={styles.way} aria-label={t('next.title')}>
      {step && (
        <ol className={styles.steps}>
          {STEPS.map((one, index) => (
            <li
              key={one}
              className={index < at ? styles.step_done : index === at ? styles.step_now : styles.step}
              aria-current={index === at ? 'step' : undefined}
            >
              {t(`step.${one}`)}
            </li>
          ))}
        </ol>
      )}
      <p className={styles.next} role="status">
        {t(`next.${next}`)}
      </p>
    </section>
  );
}
