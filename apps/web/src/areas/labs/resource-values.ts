import type {
  CollectionKind,
  EthicsBasis,
  HgrTerms,
  ResourceAccess,
  SampleConsent,
  SampleKind,
  SaveResourceInput,
} from '../../gql/graphql.js';
import type { LabResource } from './lab.query.js';
import { type PriceRow, priceLines, priceRows } from './price-rows.js';

export interface SampleValue {
  readonly kind: SampleKind;
  readonly donors: number | null;
  readonly samples: number | null;
}

/** A shared resource as its form holds it: the fields of all kinds, of which those of its own are sent. */
export interface ResourceValues {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly summaryZh: string;
  readonly summaryEn: string;
  readonly subjects: readonly string[];
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly access: ResourceAccess | null;
  readonly accessTermsZh: string;
  readonly accessTermsEn: string;
  readonly ethics: EthicsBasis | null;
  readonly ethicsReference: string;
  readonly records: number | null;
  readonly sizeMb: number | null;
  readonly formats: readonly string[];
  readonly deidentified: boolean;
  readonly holdings: number | null;
  readonly languages: readonly string[];
  readonly deliveryDays: number | null;
  readonly samples: readonly SampleValue[];
  readonly consent: SampleConsent | null;
  readonly hgr: HgrTerms | null;
  readonly storageZh: string;
  readonly storageEn: string;
  readonly prices: readonly PriceRow[];
}

export function resourceValues(item: LabResource | null): ResourceValues {
  const { dataset, literature, biobank } = item ?? { dataset: null, literature: null, biobank: null };
  return {
    nameZh: item?.nameZh ?? '',
    nameEn: item?.nameEn ?? '',
    summaryZh: item?.summaryZh ?? '',
    summaryEn: item?.summaryEn ?? '',
    subjects: item?.subjects ?? [],
    fromYear: item?.fromYear ?? null,
    toYear: item?.toYear ?? null,
    access: item?.access ?? null,
    accessTermsZh: item?.accessTermsZh ?? '',
    accessTermsEn: item?.accessTermsEn ?? '',
    ethics: item?.ethics ?? null,
    ethicsReference: item?.ethicsReference ?? '',
    records: dataset?.subjects ?? null,
    sizeMb: dataset?.sizeMb ?? null,
    formats: dataset?.formats ?? [],
    deidentified: dataset?.deidentified ?? false,
    holdings: literature?.holdings ?? null,
    languages: literature?.languages ?? [],
    deliveryDays: literature?.deliveryDays ?? null,
    samples: biobank?.samples ?? [],
    consent: biobank?.consent ?? null,
    hgr: biobank?.hgr ?? null,
    storageZh: biobank?.storageZh ?? '',
    storageEn: biobank?.storageEn ?? '',
    prices: priceRows(item?.prices ?? []),
  };
}

export function resourceInput(
  facilityId: string,
  kind: CollectionKind,
  values: ResourceValues,
): SaveResourceInput {
  const { records, sizeMb, deidentified, holdings, deliveryDays, consent, hgr } = values;
  return {
    facilityId,
    kind,
    nameZh: values.nameZh,
    nameEn: values.nameEn,
    summaryZh: values.summaryZh || null,
    summaryEn: values.summaryEn || null,
    subjects: [...values.subjects],
    fromYear: values.fromYear,
    toYear: values.toYear,
    access: values.access,
    accessTermsZh: values.accessTermsZh || null,
    accessTermsEn: values.accessTermsEn || null,
    ethics: values.ethics,
    ethicsReference: values.ethicsReference || null,
    prices: priceLines(values.prices),
    dataset:
      kind === 'dataset' ? { subjects: records, sizeMb, deidentified, formats: [...values.formats] } : null,
    literature: kind === 'literature' ? { holdings, deliveryDays, languages: [...values.languages] } : null,
    biobank:
      kind === 'biobank'
        ? {
            samples: values.samples.map(({ kind: of, donors, samples }) => ({
              kind: of,
              donors,
              samples: samples ?? 0,
            })),
            consent,
            hgr,
            storageZh: values.storageZh || null,
            storageEn: values.storageEn || null,
          }
        : null,
  };
}

/** Messages by the names of the form's fields: `biobank.consent` stands at `consent`, what a dataset counts at `records`. */
export function resourceErrors(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, message]) => [
      path === 'dataset.subjects' ? 'records' : path.replace(/^(?:dataset|literature|biobank)\./, ''),
      message,
    ]),
  );
}
