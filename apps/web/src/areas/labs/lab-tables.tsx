import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { type Column, DataTable } from '../../patterns/list/data-table.js';
import { StateTag } from '../../patterns/state-tag.js';
import type { Lab, LabInstrument, LabService } from './lab.query.js';
import styles from './labs.module.css';
import { usePriceColumns } from './price-cells.js';
import { type PriceLine, type PriceRow, priceRows } from './price-rows.js';

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

/** A thing with one of its prices; the first of them bears its name. */
interface PricedRow<Thing> {
  readonly thing: Thing;
  readonly price: PriceRow | null;
  readonly at: number;
}

function pricedRows<Thing extends { readonly prices: readonly PriceLine[] }>(
  things: readonly Thing[],
): readonly PricedRow<Thing>[] {
  return things.flatMap((thing): readonly PricedRow<Thing>[] => {
    const rows = priceRows(thing.prices);
    return rows.length === 0
      ? [{ thing, price: null, at: 0 }]
      : rows.map((price, at) => ({ thing, price, at }));
  });
}

interface ServicesTableProps {
  readonly lab: Lab;
  readonly onEdit: ((service: LabService) => void) | undefined;
}

/** The price list: services, and instruments that have a price of their own. */
export function ServicesTable({ lab, onEdit }: ServicesTableProps) {
  const { t } = useTranslation('labs');
  const said = useSaid();
  const prices = usePriceColumns<PricedRow<LabService | LabInstrument>>();
  const instruments = new Map(lab.instruments.map((instrument) => [instrument.id, said(instrument, 'name')]));
  const priced = lab.instruments.filter((instrument) => instrument.prices.length > 0);
  const rows = pricedRows<LabService | LabInstrument>([...lab.services, ...priced]);
  const columns: Column<PricedRow<LabService | LabInstrument>>[] = [
    {
      key: 'name',
      title: t('service'),
      cell: ({ thing, price, at }) => {
        const covers = said(price, 'covers');
        const machine = 'instrumentId' in thing && instruments.get(thing.instrumentId ?? '');
        return (
          <>
            {at === 0 ? said(thing, 'name') : <span className="unseen">{said(thing, 'name')}</span>}
            {covers && <span className={at === 0 ? styles.covers_below : styles.covers}>{covers}</span>}
            {at === 0 && machine && !said(thing, 'name').startsWith(machine) && (
              <span className={`small quiet ${styles.machine}`}>{t('doneBy', { name: machine })}</span>
            )}
          </>
        );
      },
    },
    ...prices,
  ];
  if (onEdit) {
    columns.push({
      key: 'acts',
      title: t('acts'),
      cell: ({ thing, at }) =>
        at === 0 &&
        'instrumentId' in thing && (
          <Button size="small" onClick={() => onEdit(thing)}>
            {t('edit')}
          </Button>
        ),
    });
  }
  return (
    <DataTable
      caption={t('services')}
      columns={columns}
      rows={rows}
      rowKey={({ thing, at }) => `${thing.id} ${at}`}
    />
  );
}

/** What the use of one thing costs. */
export function PriceTable({
  caption,
  lines,
}: {
  readonly caption: string;
  readonly lines: readonly PriceLine[];
}) {
  const { t } = useTranslation('labs');
  const said = useSaid();
  const prices = usePriceColumns<{ readonly price: PriceRow }>();
  const rows = priceRows(lines).map((price) => ({ price }));
  const hasCovers = rows.some(({ price }) => price.coversZh || price.coversEn);
  const covers: Column<{ readonly price: PriceRow }> = {
    key: 'covers',
    title: t('covers'),
    cell: ({ price }) => said(price, 'covers') || '–',
  };
  return (
    <DataTable
      caption={caption}
      columns={hasCovers ? [covers, ...prices] : prices}
      rows={rows}
      rowKey={({ price }) => JSON.stringify(price)}
    />
  );
}
