import { useTranslation } from 'react-i18next';
import type { AlertFrequency } from '../../../gql/graphql.js';
import styles from './alerts.module.css';
import { FREQUENCIES } from './frequencies.js';

interface FrequencySelectProps {
  /** Heard, not seen: what it is for stands beside it. */
  readonly label: string;
  readonly value: AlertFrequency;
  readonly disabled: boolean;
  readonly onChange: (value: AlertFrequency) => void;
}

/** How often one is told; kept as soon as it is chosen. */
export function FrequencySelect({ label, value, disabled, onChange }: FrequencySelectProps) {
  const { t } = useTranslation('alerts');
  return (
    <select
      className={value === 'off' ? `${styles.often} ${styles.off}` : styles.often}
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value as AlertFrequency)}
    >
      {FREQUENCIES.map((one) => (
        <option key={one} value={one}>
          {t(`frequency.${one}`)}
        </option>
      ))}
    </select>
  );
}
