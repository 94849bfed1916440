import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './form.module.css';

export interface FormStep {
  readonly key: string;
  readonly label: string;
  /** True where something in it is wrong. */
  readonly isWrong?: boolean;
}

interface StepsProps {
  readonly steps: readonly FormStep[];
  readonly current: string;
  readonly hrefFor: (key: string) => string;
}

/** The steps of a long form; one may go to any of them at any time, and each has an address. */
export function Steps({ steps, current, hrefFor }: StepsProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('form.steps')}>
      <ol className={styles.steps}>
        {steps.map(({ key, label, isWrong }) => (
          <li key={key}>
            <Link
              to={hrefFor(key)}
              preventScrollReset
              className={styles.step}
              aria-current={key === current ? 'step' : undefined}
            >
              <span className={isWrong ? styles.wrong : undefined}>{label}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
