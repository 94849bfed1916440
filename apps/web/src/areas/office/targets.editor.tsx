import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bound } from '../../patterns/form/form-values.js';
import { NumberField } from '../../patterns/form/number-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import { SelectField } from '../../patterns/select-field.js';
import { isWhole, type TargetDraft } from './challenge-content.js';
import styles from './office.module.css';

const COMPARATORS = ['at_least', 'at_most', 'more_than', 'less_than', 'equal', 'between'] as const;
const MAX_TARGETS = 20;
const BLANK: TargetDraft = {
  name: '',
  comparator: 'at_least',
  value: null,
  valueTo: null,
  unit: '',
  note: '',
};

interface TargetsEditorProps extends Bound<readonly TargetDraft[]> {
  /** Messages by the path into the values: `targets.2.valueTo`. */
  readonly errors: Readonly<Record<string, string>>;
}

/** The table of wanted results while it is written; a line is kept as soon as it is whole. */
export function TargetsEditor({ name, value: targets, onChange, error, errors }: TargetsEditorProps) {
  const { t } = useTranslation('office');
  const set = (index: number, part: Partial<TargetDraft>) =>
    onChange(targets.map((target, at) => (at === index ? { ...target, ...part } : target)));
  const bind = <Name extends keyof TargetDraft>(index: number, field: Name) => ({
    name: `${name}.${index}.${field}`,
    value: targets[index]?.[field] as TargetDraft[Name],
    onChange: (next: TargetDraft[Name]) => set(index, { [field]: next }),
    error: errors[`${name}.${index}.${field}`],
  });
  return (
    <fieldset className={styles.targets} data-field={name}>
      <legend>{t('field.targets')}</legend>
      <p className="small quiet">{t('targets.hint')}</p>
      {error && <p className={styles.lacks}>{error}</p>}
      <ol className={styles.target_rows}>
        {targets.map((target, index) => (
          <li key={index} className={styles.target}>
            <TextField label={t('targets.name')} maxLength={200} {...bind(index, 'name')} />
            <SelectField
              label={t('targets.comparator')}
              value={target.comparator}
              options={COMPARATORS.map((comparator) => ({
                value: comparator,
                label: t(`targets.${comparator}`),
              }))}
              onChange={(next) => {
                const comparator = COMPARATORS.find((known) => known === next) ?? 'at_least';
                set(index, { comparator, ...(comparator !== 'between' && { valueTo: null }) });
              }}
            />
            <NumberField
              label={t(target.comparator === 'between' ? 'targets.from' : 'targets.value')}
              {...bind(index, 'value')}
            />
            {target.comparator === 'between' && (
              <NumberField label={t('targets.to')} {...bind(index, 'valueTo')} />
            )}
            <TextField label={t('targets.unit')} maxLength={60} {...bind(index, 'unit')} />
            <TextField label={t('targets.note')} maxLength={500} {...bind(index, 'note')} />
            <Button
              aria-label={t('targets.removeLabel', { number: index + 1 })}
              onClick={() => onChange(targets.filter((_, at) => at !== index))}
            >
              {t('targets.remove')}
            </Button>
            {!isWhole(target) && (
              <p className={`small ${styles.lacks} ${styles.half}`}>{t('targets.half')}</p>
            )}
          </li>
        ))}
      </ol>
      <div>
        <Button disabled={targets.length >= MAX_TARGETS} onClick={() => onChange([...targets, BLANK])}>
          {t('targets.add')}
        </Button>
      </div>
    </fieldset>
  );
}
