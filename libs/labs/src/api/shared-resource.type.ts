import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { resultUnion } from '@jiebang/platform/graphql';
import type {
  CollectionKind,
  ConsentKind,
  EthicsBasis,
  HgrTerms,
  ResourceAccess,
  SampleKind,
} from '../domain/shared-resource.js';
import type { ResourceState } from '../domain/shared-resource-lifecycle.js';
import {
  CollectionKindEnum,
  ConsentKindEnum,
  EthicsBasisEnum,
  HgrTermsEnum,
  ResourceAccessEnum,
  ResourceStateEnum,
  SampleKindEnum,
} from './labs.enums.js';
import { PriceLineType } from './price.type.js';

@ObjectType({ description: 'What a dataset is made of.' })
export class DatasetFacts {
  @Field(() => Int, { nullable: true, description: 'People, images or records' })
  subjects: number | null;

  @Field(() => Int, { nullable: true, description: 'Megabytes' })
  sizeMb: number | null;

  @Field(() => [String])
  formats: string[];

  @Field()
  deidentified: boolean;
}

@ObjectType({ description: 'What a body of literature is made of.' })
export class LiteratureFacts {
  @Field(() => Int, { nullable: true })
  holdings: number | null;

  @Field(() => [String], { description: 'Two-letter codes' })
  languages: string[];

  @Field(() => Int, { nullable: true, description: 'Working days until a copy is there' })
  deliveryDays: number | null;
}

@ObjectType({ description: 'How much there is of a kind of sample.' })
export class SampleCountType {
  @Field(() => SampleKindEnum)
  kind: SampleKind;

  @Field(() => Int, { nullable: true })
  donors: number | null;

  @Field(() => Int)
  samples: number;
}

@ObjectType({ description: 'What a biobank holds, and what its use stands on.' })
export class BiobankFacts {
  @Field(() => [SampleCountType])
  samples: SampleCountType[];

  @Field(() => ConsentKindEnum, { nullable: true, description: 'What donors agreed to' })
  consent: ConsentKind | null;

  @Field(() => HgrTermsEnum, { nullable: true })
  hgr: HgrTerms | null;

  @Field(() => String, { nullable: true })
  storageZh: string | null;

  @Field(() => String, { nullable: true })
  storageEn: string | null;
}

@ObjectType({ description: 'A dataset, a body of literature or a biobank of a facility.' })
export class SharedResource {
  @Field(() => ID)
  id: Id;

  @Field(() => ID)
  facilityId: Id;

  @Field(() => CollectionKindEnum)
  kind: CollectionKind;

  @Field(() => ResourceStateEnum)
  state: ResourceState;

  @Field()
  nameZh: string;

  @Field()
  nameEn: string;

  @Field(() => String, { nullable: true })
  summaryZh: string | null;

  @Field(() => String, { nullable: true })
  summaryEn: string | null;

  @Field(() => [String], { description: 'What it is about' })
  subjects: string[];

  @Field(() => Int, { nullable: true })
  fromYear: number | null;

  @Field(() => Int, { nullable: true })
  toYear: number | null;

  @Field(() => ResourceAccessEnum, { nullable: true })
  access: ResourceAccess | null;

  @Field(() => String, { nullable: true })
  accessTermsZh: string | null;

  @Field(() => String, { nullable: true })
  accessTermsEn: string | null;

  @Field(() => EthicsBasisEnum, { nullable: true })
  ethics: EthicsBasis | null;

  @Field(() => String, { nullable: true, description: 'Number of the approval' })
  ethicsReference: string | null;

  @Field(() => DatasetFacts, { nullable: true, description: 'Null for other kinds' })
  dataset: DatasetFacts | null;

  @Field(() => LiteratureFacts, { nullable: true, description: 'Null for other kinds' })
  literature: LiteratureFacts | null;

  @Field(() => BiobankFacts, { nullable: true, description: 'Null for other kinds' })
  biobank: BiobankFacts | null;

  @Field(() => [PriceLineType])
  prices: PriceLineType[];

  @Field(() => Int)
  version: number;
}

export const SaveResourceResult = resultUnion('SaveResourceResult', SharedResource);
export const MoveResourceResult = resultUnion('MoveResourceResult', SharedResource);
