import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../patterns/choice-field.js';
import type { FormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { NumberField } from '../../patterns/form/number-field.js';
import { BONDS, COMPONENTS } from './components.js';
import styles from './matching.module.css';
import type { RunOptions } from './run-options.js';

interface RunOptionsFieldsProps {
  readonly form: FormValues<RunOptions>;
}

/** How a run is to decide. Everything has a sensible value already; weights are folded away. */
export function RunOptionsFields({ form }: RunOptionsFieldsProps) {
  const { t } = useTranslation(['matching', 'common']);
  const { values, change, field } = form;
  return (
    <>
      <ChoiceField
        label={t('options.mode')}
        hint={t(values.mode === 'total' ? 'options.mode.totalHint' : 'options.mode.worstHint')}
        value={values.mode}
        options={[
          { value: 'total', label: t('options.mode.total') },
          { value: 'worst_off_first', label: t('options.mode.worst') },
        ]}
        onChange={(mode) => change({ mode })}
      />
      <div className={formStyles.pair}>
        {values.mode === 'worst_off_first' && (
          <NumberField
            label={t('options.giveUp')}
            hint={t('options.giveUpHint')}
            unit="%"
            {...field('giveUp')}
          />
        )}
        <NumberField
          label={t('options.floor')}
          hint={t('options.floorHint')}
          unit={t('pointsUnit')}
          placeholder={t('options.floorNone')}
          {...field('floor')}
        />
        <NumberField
          label={t('options.seconds')}
          hint={t('options.secondsHint')}
          unit={t('options.secondsUnit')}
          {...field('seconds')}
        />
        <NumberField
          label={t('options.wantedGap')}
          hint={t('options.wantedGapHint')}
          unit="%"
          {...field('wantedGap')}
        />
      </div>
      <details className={styles.more} open={'weights' in form.errors || 'bonds' in form.errors}>
        <summary>{t('options.weights')}</summary>
        <p className="small quiet">{t('options.weightsHint')}</p>
        <div className={styles.weights}>
          {COMPONENTS.map((name) => (
            <NumberField
              key={name}
              label={t(`component.${name}`)}
              name={`weights.${name}`}
              value={values.weights[name]}
              error={form.errors['weights']}
              onChange={(weight) => change({ weights: { ...values.weights, [name]: weight } })}
            />
          ))}
        </div>
        <p className="small quiet">{t('options.bondsHint')}</p>
        <div className={styles.weights}>
          {BONDS.map((name) => (
            <NumberField
              key={name}
              label={t(`bond.${name}`)}
              name={`bonds.${name}`}
              value={values.bonds[name]}
              error={form.errors['bonds']}
              onChange={(worth) => change({ bonds: { ...values.bonds, [name]: worth } })}
            />
          ))}
        </div>
      </details>
    </>
  );
}
