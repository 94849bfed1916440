import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { count } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useLanguageName } from '../../app/vocabulary/language-name.js';
import { Facts } from '../../patterns/facts.js';
import { type Column, DataTable } from '../../patterns/list/data-table.js';
import { StateTag, type Tone } from '../../patterns/state-tag.js';
import type { LabResource } from './lab.query.js';
import { PriceTable } from './lab-tables.js';
import styles from './labs.module.css';
import { megabytes } from './megabytes.js';

const TONES: Record<LabResource['state'], Tone> = {
  draft: 'waiting',
  offered: 'good',
  paused: 'warning',
  withdrawn: 'over',
};

interface ResourceSheetProps {
  readonly resource: LabResource;
  readonly termName: (word: string) => string;
  /** Given to those who may change it. */
  readonly onEdit?: () => void;
}

/** A dataset, a body of literature or a biobank: what is in it, for whom, on which terms, at what price. */
export function ResourceSheet({ resource, termName, onEdit }: ResourceSheetProps) {
  const { t } = useTranslation(['labs', 'common']);
  const said = useSaid();
  const { state, access, ethics, ethicsReference, fromYear, toYear, subjects, prices, biobank } = resource;
  const name = said(resource, 'name');
  const terms = said(resource, 'accessTerms');
  const years = [fromYear, toYear].filter((year) => year !== null).join('–');
  return (
    <article className={styles.sheet}>
      <div className={styles.head}>
        <h3>{name}</h3>
        {onEdit && (
          <Button size="small" onClick={onEdit} aria-label={t('editOf', { name })}>
            {t('edit')}
          </Button>
        )}
      </div>
      <p className={styles.row_tags}>
        <StateTag tone={TONES[state]}>{t(`resourceState.${state}`)}</StateTag>
        {access && <span>{t(`access.${access}`)}</span>}
      </p>
      {said(resource, 'summary') && <p>{said(resource, 'summary')}</p>}
      <Facts
        facts={[
          ...useOwnFacts(resource),
          [t('years'), years],
          [t('about'), subjects.map(termName).join(t('common:comma'))],
          [
            t('ethics'),
            ethics && [t(`ethics.${ethics}`), ethicsReference].filter(Boolean).join(t('common:comma')),
          ],
        ]}
      />
      {biobank && biobank.samples.length > 0 && <SamplesTable name={name} samples={biobank.samples} />}
      {terms && (
        <div>
          <h4 className={styles.small_title}>{t('terms')}</h4>
          <p className={styles.rules}>{terms}</p>
        </div>
      )}
      {prices.length > 0 && <PriceTable caption={t('pricesOf', { name })} lines={prices} />}
    </article>
  );
}

/** What only a resource of its kind has. */
function useOwnFacts({
  dataset,
  literature,
  biobank,
}: LabResource): readonly (readonly [string, string | null])[] {
  const { t } = useTranslation(['labs', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const languageName = useLanguageName();
  const figure = (value: number | null) => value !== null && count(value, language);
  if (dataset) {
    const { subjects, sizeMb, formats, deidentified } = dataset;
    return [
      [t('records'), figure(subjects) || null],
      [t('size'), sizeMb === null ? null : megabytes(sizeMb, language)],
      [t('formats'), formats.join(t('common:comma'))],
      [t('deidentified'), deidentified ? t('deidentified.yes') : t('deidentified.no')],
    ];
  }
  if (literature) {
    const { holdings, languages, deliveryDays } = literature;
    return [
      [t('holdings'), figure(holdings) || null],
      [t('languages'), languages.map(languageName).join(t('common:comma'))],
      [t('delivery'), deliveryDays === null ? null : t('workingDays', { count: deliveryDays })],
    ];
  }
  return [
    [t('consent'), biobank?.consent ? t(`consent.${biobank.consent}`) : null],
    [t('hgr'), biobank?.hgr ? t(`hgr.${biobank.hgr}`) : null],
    [t('storage'), said(biobank, 'storage')],
  ];
}

type Sample = NonNullable<LabResource['biobank']>['samples'][number];

function SamplesTable({ name, samples }: { readonly name: string; readonly samples: readonly Sample[] }) {
  const { t } = useTranslation('labs');
  const language = useLanguage();
  const columns: Column<Sample>[] = [
    { key: 'kind', title: t('sampleKind'), cell: ({ kind }) => t(`sample.${kind}`) },
    {
      key: 'donors',
      title: t('donors'),
      numeric: true,
      cell: ({ donors }) => (donors === null ? '–' : count(donors, language)),
    },
    {
      key: 'samples',
      title: t('samples'),
      numeric: true,
      cell: ({ samples: many }) => count(many, language),
    },
  ];
  return (
    <DataTable
      caption={t('samplesOf', { name })}
      columns={columns}
      rows={samples}
      rowKey={({ kind }) => kind}
    />
  );
}
