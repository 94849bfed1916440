import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { Column } from '../../patterns/list/data-table.js';
import { AUDIENCES, type PriceRow } from './price-rows.js';

/** The columns of a price list: for what, and what it costs whom. */
export function usePriceColumns<Row extends { readonly price: PriceRow | null }>(): Column<Row>[] {
  const { t } = useTranslation('labs');
  const said = useSaid();
  const language = useLanguage();
  const yuan = (fen: number | null | undefined) => {
    if (fen === null || fen === undefined) return t('priceOnRequest');
    if (fen === 0) return t('free');
    return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(fen / 100);
  };
  return [
    { key: 'unit', title: t('unit'), cell: ({ price }) => said(price, 'unit') || '–' },
    ...AUDIENCES.map((audience) => ({
      key: audience,
      title: t(`audience.${audience}`),
      numeric: true,
      cell: ({ price }: Row) => yuan(price?.[audience]),
    })),
  ];
}
