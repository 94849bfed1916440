import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { SelectField } from '../../patterns/select-field.js';
import styles from './office.module.css';
import type { ProgrammeChoice } from './use-programme.js';

interface ProgrammePickerProps {
  readonly programmes: readonly ProgrammeChoice[];
  readonly chosen: ProgrammeChoice | null;
  readonly onChoose: (id: string) => void;
}

/** Which programme a page of the office is about. With one alone there is nothing to choose. */
export function ProgrammePicker({ programmes, chosen, onChoose }: ProgrammePickerProps) {
  const { t } = useTranslation('office');
  const said = useSaid();
  if (!chosen) return null;
  if (programmes.length < 2) return <p className={styles.programme}>{said(chosen, 'name')}</p>;
  return (
    <div className={styles.picker}>
      <SelectField
        label={t('programme')}
        value={chosen.id}
        options={programmes.map((programme) => ({ value: programme.id, label: said(programme, 'name') }))}
        onChange={onChoose}
      />
    </div>
  );
}
