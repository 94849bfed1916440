import { useTranslation } from 'react-i18next';
import type { Bound } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { MoneyField } from '../../patterns/form/number-field.js';
import { TextField } from '../../patterns/form/text-field.js';
import type { LabService } from './lab.query.js';

export interface PriceValues {
  readonly internalFen: number | null;
  readonly externalFen: number | null;
  readonly unitZh: string;
  readonly unitEn: string;
}

export function priceValues(
  item: Pick<LabService, 'internalFen' | 'externalFen' | 'unitZh' | 'unitEn'> | null,
): PriceValues {
  return {
    internalFen: item?.internalFen ?? null,
    externalFen: item?.externalFen ?? null,
    unitZh: item?.unitZh ?? '',
    unitEn: item?.unitEn ?? '',
  };
}

/** The prices as the input takes them. */
export function priceInput({ internalFen, externalFen, unitZh, unitEn }: PriceValues) {
  return { internalFen, externalFen, unitZh: unitZh || null, unitEn: unitEn || null };
}

type PriceFieldsProps = { readonly [Name in keyof PriceValues]: Bound<PriceValues[Name]> };

/** What it costs, for one's own people and for others, and for what. */
export function PriceFields({ internalFen, externalFen, unitZh, unitEn }: PriceFieldsProps) {
  const { t } = useTranslation('labs');
  return (
    <>
      <div className={formStyles.pair}>
        <MoneyField label={t('internal')} unit={t('yuan')} {...internalFen} />
        <MoneyField label={t('external')} unit={t('yuan')} {...externalFen} />
      </div>
      <div className={formStyles.pair}>
        <TextField label={t('unitZh')} maxLength={20} {...unitZh} />
        <TextField label={t('unitEn')} maxLength={40} {...unitEn} />
      </div>
    </>
  );
}
