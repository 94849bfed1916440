import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { money } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { type Column, DataTable } from '../../patterns/list/data-table.js';
import { StateTag } from '../../patterns/state-tag.js';
import type { Lab, LabInstrument, LabService } from './lab.query.js';
import styles from './labs.module.css';

type Priced = Pick<LabService, 'internalFen' | 'externalFen' | 'unitZh' | 'unitEn'>;

/** A price with what it is for. */
function usePrice() {
  const { t } = useTranslation('labs');
  const said = useSaid();
  const language = useLanguage();
  return (fen: number | null, priced: Priced) => {
    if (fen === null) return t('priceOnRequest');
    const unit = said(priced, 'unit');
    return unit ? t('pricePer', { price: money(fen, language), unit }) : money(fen, language);
  };
}

interface InstrumentsTableProps {
  readonly lab: Lab;
  /** Given to those who may change them. */
  readonly onEdit: ((instrument: LabInstrument) => void) | undefined;
  readonly onRetire: ((instrument: LabInstrument) => void) | undefined;
}

export function InstrumentsTable({ lab, onEdit, onRetire }: InstrumentsTableProps) {
  const { t } = useTranslation('labs');
  const said = useSaid();
  const vocabulary = useVocabulary();
  const columns: Column<LabInstrument>[] = [
    {
      key: 'name',
      title: t('instrument'),
      cell: (row) => (
        <>
          {said(row, 'name')}
          {row.model && <span className="small quiet"> {row.model}</span>}
        </>
      ),
    },
    { key: 'category', title: t('category'), cell: ({ category }) => vocabulary.category(category) },
    {
      key: 'status',
      title: t('status'),
      cell: ({ status }) => (
        <StateTag tone={status === 'available' ? 'good' : 'warning'}>{t(`status.${status}`)}</StateTag>
      ),
    },
    {
      key: 'rules',
      title: t('rules'),
      cell: ({ requiresTraining, minimumBookingMinutes }) =>
        [
          requiresTraining && t('training'),
          minimumBookingMinutes !== null && t('atLeast', { count: minimumBookingMinutes }),
        ]
          .filter(Boolean)
          .join(' · ') || '–',
    },
  ];
  if (onEdit && onRetire) {
    columns.push({
      key: 'acts',
      title: t('acts'),
      cell: (row) => (
        <span className={styles.acts}>
          <Button size="small" onClick={() => onEdit(row)}>
            {t('edit')}
          </Button>
          <Button size="small" onClick={() => onRetire(row)}>
            {t('retire')}
          </Button>
        </span>
      ),
    });
  }
  return (
    <DataTable caption={t('instruments')} columns={columns} rows={lab.instruments} rowKey={({ id }) => id} />
  );
}

interface ServicesTableProps {
  readonly lab: Lab;
  readonly onEdit: ((service: LabService) => void) | undefined;
}

export function ServicesTable({ lab, onEdit }: ServicesTableProps) {
  const { t } = useTranslation('labs');
  const said = useSaid();
  const price = usePrice();
  const instruments = new Map(lab.instruments.map((instrument) => [instrument.id, said(instrument, 'name')]));
  const columns: Column<LabService>[] = [
    { key: 'name', title: t('service'), cell: (row) => said(row, 'name') },
    { key: 'with', title: t('doneWith'), cell: (row) => instruments.get(row.instrumentId ?? '') ?? '–' },
    { key: 'internal', title: t('internal'), numeric: true, cell: (row) => price(row.internalFen, row) },
    { key: 'external', title: t('external'), numeric: true, cell: (row) => price(row.externalFen, row) },
  ];
  if (onEdit) {
    columns.push({
      key: 'acts',
      title: t('acts'),
      cell: (row) => (
        <Button size="small" onClick={() => onEdit(row)}>
          {t('edit')}
        </Button>
      ),
    });
  }
  return <DataTable caption={t('services')} columns={columns} rows={lab.services} rowKey={({ id }) => id} />;
}
