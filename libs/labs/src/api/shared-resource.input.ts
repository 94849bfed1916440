import { InputType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import {
  IdField,
  IntField,
  NestedField,
  NestedListField,
  PlainField,
  TextField,
  TextListField,
} from '@jiebang/platform/graphql';
import { MOST_PRICES } from '../domain/price.js';
import type {
  CollectionKind,
  ConsentKind,
  EthicsBasis,
  HgrTerms,
  ResourceAccess,
  SampleKind,
  SharedResourceContent,
} from '../domain/shared-resource.js';
import {
  CollectionKindEnum,
  ConsentKindEnum,
  EthicsBasisEnum,
  HgrTermsEnum,
  ResourceAccessEnum,
  SampleKindEnum,
} from './labs.enums.js';
import { PriceLineInput, pricesFrom } from './price.type.js';

const MOST = 2_000_000_000;

@InputType()
export class DatasetInput {
  @IntField({ min: 0, max: MOST, nullable: true })
  subjects?: number | null;

  @IntField({ min: 0, max: MOST, nullable: true })
  sizeMb?: number | null;

  @TextListField({ max: 40, maxItems: 20, nullable: true })
  formats?: string[] | null;

  @PlainField(() => Boolean, { nullable: true })
  deidentified?: boolean | null;
}

@InputType()
export class LiteratureInput {
  @IntField({ min: 0, max: MOST, nullable: true })
  holdings?: number | null;

  @TextListField({ max: 2, maxItems: 20, nullable: true })
  languages?: string[] | null;

  @IntField({ min: 0, max: 365, nullable: true })
  deliveryDays?: number | null;
}

@InputType()
export class SampleCountInput {
  @PlainField(() => SampleKindEnum)
  kind: SampleKind;

  @IntField({ min: 0, max: MOST, nullable: true })
  donors?: number | null;

  @IntField({ min: 0, max: MOST })
  samples: number;
}

@InputType()
export class BiobankInput {
  @NestedListField(() => SampleCountInput, { maxItems: 20, nullable: true })
  samples?: SampleCountInput[] | null;

  @PlainField(() => ConsentKindEnum, { nullable: true })
  consent?: ConsentKind | null;

  @PlainField(() => HgrTermsEnum, { nullable: true })
  hgr?: HgrTerms | null;

  @TextField({ max: 200, nullable: true })
  storageZh?: string | null;

  @TextField({ max: 400, nullable: true })
  storageEn?: string | null;
}

@InputType({ description: 'The whole of a shared resource: what is left out is empty.' })
export class SaveResourceInput {
  @IdField()
  facilityId: Id;

  @PlainField(() => CollectionKindEnum)
  kind: CollectionKind;

  @TextField({ max: 120 })
  nameZh: string;

  @TextField({ max: 200 })
  nameEn: string;

  @TextField({ max: 2000, nullable: true })
  summaryZh?: string | null;

  @TextField({ max: 4000, nullable: true })
  summaryEn?: string | null;

  @TextListField({ max: 100, maxItems: 40, nullable: true })
  subjects?: string[] | null;

  @IntField({ min: 1800, max: 2200, nullable: true })
  fromYear?: number | null;

  @IntField({ min: 1800, max: 2200, nullable: true })
  toYear?: number | null;

  @PlainField(() => ResourceAccessEnum, { nullable: true })
  access?: ResourceAccess | null;

  @TextField({ max: 2000, nullable: true })
  accessTermsZh?: string | null;

  @TextField({ max: 4000, nullable: true })
  accessTermsEn?: string | null;

  @PlainField(() => EthicsBasisEnum, { nullable: true })
  ethics?: EthicsBasis | null;

  @TextField({ max: 120, nullable: true })
  ethicsReference?: string | null;

  @NestedField(() => DatasetInput, { nullable: true })
  dataset?: DatasetInput | null;

  @NestedField(() => LiteratureInput, { nullable: true })
  literature?: LiteratureInput | null;

  @NestedField(() => BiobankInput, { nullable: true })
  biobank?: BiobankInput | null;

  @NestedListField(() => PriceLineInput, { maxItems: MOST_PRICES, nullable: true })
  prices?: PriceLineInput[] | null;
}

const words = (given: readonly string[] | null | undefined) => [
  ...new Set((given ?? []).map((word) => word.trim())),
];

export function resourceFrom(input: SaveResourceInput): SharedResourceContent {
  const { dataset, literature, biobank } = input;
  return {
    facilityId: input.facilityId,
    kind: input.kind,
    nameZh: input.nameZh.trim(),
    nameEn: input.nameEn.trim(),
    summaryZh: input.summaryZh ?? null,
    summaryEn: input.summaryEn ?? null,
    subjects: words(input.subjects),
    fromYear: input.fromYear ?? null,
    toYear: input.toYear ?? null,
    access: input.access ?? null,
    accessTermsZh: input.accessTermsZh ?? null,
    accessTermsEn: input.accessTermsEn ?? null,
    ethics: input.ethics ?? null,
    ethicsReference: input.ethicsReference ?? null,
    dataset: dataset
      ? {
          subjects: dataset.subjects ?? null,
          sizeMb: dataset.sizeMb ?? null,
          formats: words(dataset.formats),
          deidentified: dataset.deidentified ?? false,
        }
      : null,
    literature: literature
      ? {
          holdings: literature.holdings ?? null,
          languages: words(literature.languages),
          deliveryDays: literature.deliveryDays ?? null,
        }
      : null,
    biobank: biobank
      ? {
          samples: (biobank.samples ?? []).map(({ kind, donors, samples }) => ({
            kind,
            donors: donors ?? null,
            samples,
          })),
          consent: biobank.consent ?? null,
          hgr: biobank.hgr ?? null,
          storageZh: biobank.storageZh ?? null,
          storageEn: biobank.storageEn ?? null,
        }
      : null,
    prices: pricesFrom(input.prices),
  };
}
