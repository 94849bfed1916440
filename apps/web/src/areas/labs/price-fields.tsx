import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bound } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { MoneyField } from '../../patterns/form/number-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import styles from './labs.module.css';
import { AUDIENCES, EMPTY_ROW, type PriceRow } from './price-rows.js';

interface PriceFieldsProps extends Bound<readonly PriceRow[]> {
  /** Messages by path; those of the rows are `prices.0`. */
  readonly errors: Readonly<Record<string, string>>;
}

/** A price list to fill in: for each unit what it costs one's own people, partners and others. */
export function PriceFields({ name, value, onChange, errors }: PriceFieldsProps) {
  const { t } = useTranslation('labs');
  const put = (at: number, part: Partial<PriceRow>) =>
    onChange(value.map((row, place) => (place === at ? { ...row, ...part } : row)));
  return (
    <fieldset className={styles.group} data-field={name}>
      <legend>{t('prices')}</legend>
      <p className="small quiet">{t('pricesHint')}</p>
      {value.map((row, at) => {
        const bound = <Key extends keyof PriceRow>(key: Key) => ({
          name: `${name}.${at}.${key}`,
          value: row[key],
          onChange: (next: PriceRow[Key]) => put(at, { [key]: next } as unknown as Partial<PriceRow>),
          error: undefined,
        });
        return (
          <div key={at} className={styles.row_form} data-field={`${name}.${at}`}>
            <div className={styles.thirds}>
              {AUDIENCES.map((audience) => (
                <MoneyField
                  key={audience}
                  label={t(`audience.${audience}`)}
                  unit={t('yuan')}
                  {...bound(audience)}
                />
              ))}
            </div>
            <div className={formStyles.pair}>
              <TextField label={t('unitZh')} maxLength={20} {...bound('unitZh')} />
              <TextField label={t('unitEn')} maxLength={40} {...bound('unitEn')} />
            </div>
            <div className={formStyles.pair}>
              <TextField label={t('coversZh')} maxLength={40} {...bound('coversZh')} />
              <TextField label={t('coversEn')} maxLength={80} {...bound('coversEn')} />
            </div>
            {errors[`${name}.${at}`] && <p className={formStyles.unsafe}>{errors[`${name}.${at}`]}</p>}
            <Button size="small" onClick={() => onChange(value.filter((_, place) => place !== at))}>
              {t('removePrice')}
            </Button>
          </div>
        );
      })}
      <Button onClick={() => onChange([...value, EMPTY_ROW])}>{t('addPrice')}</Button>
    </fieldset>
  );
}
