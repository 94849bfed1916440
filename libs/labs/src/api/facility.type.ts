import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Organisation, Person } from '@jiebang/identity';
import type { Id } from '@jiebang/kernel';
import { connectionOf, resultUnion } from '@jiebang/platform/graphql';
import type { FacilityRole } from '../domain/facility-staff.js';
import type { InstrumentStatus } from '../domain/instrument-lifecycle.js';
import type { ResourceKind } from '../domain/shared-resource.js';
import { FacilityRoleEnum, InstrumentStatusEnum, ResourceKindEnum } from './labs.enums.js';
import { PriceLineType } from './price.type.js';
import { SharedResource } from './shared-resource.type.js';

@ObjectType({ description: 'An instrument of a facility.' })
export class Instrument {
  @Field(() => ID)
  id: Id;

  @Field(() => ID)
  facilityId: Id;

  @Field()
  nameZh: string;

  @Field()
  nameEn: string;

  @Field(() => String, { nullable: true })
  model: string | null;

  @Field({ description: 'Key of a category of capabilities' })
  category: string;

  @Field(() => InstrumentStatusEnum)
  status: InstrumentStatus;

  @Field()
  requiresTraining: boolean;

  @Field(() => Int, { nullable: true })
  minimumBookingMinutes: number | null;

  @Field(() => [PriceLineType])
  prices: PriceLineType[];

  @Field(() => Int)
  version: number;
}

@ObjectType({ description: 'A service of a facility.' })
export class LabService {
  @Field(() => ID)
  id: Id;

  @Field(() => ID)
  facilityId: Id;

  @Field(() => ID, { nullable: true, description: 'The instrument that it is done with' })
  instrumentId: Id | null;

  @Field()
  nameZh: string;

  @Field()
  nameEn: string;

  @Field(() => String, { nullable: true, description: 'Where the price comes from' })
  priceNote: string | null;

  @Field({ description: 'False once it is not offered any more' })
  offered: boolean;

  @Field(() => [PriceLineType])
  prices: PriceLineType[];

  @Field(() => Int)
  version: number;
}

@ObjectType({ description: 'What has to be so before somebody uses a facility.' })
export class UseRulesType {
  @Field()
  trainingRequired: boolean;

  @Field(() => Int, { nullable: true, description: 'Of the rooms, 1 to 3' })
  biosafetyLevel: number | null;

  @Field(() => Int, { nullable: true, description: 'How long before a booking one has to ask for it' })
  bookingNoticeHours: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How long before a booking it can be cancelled without a charge',
  })
  cancelNoticeHours: number | null;

  @Field({ description: 'Only for a project that runs' })
  projectRequired: boolean;

  @Field()
  ethicsRequired: boolean;
}

@ObjectType({ description: 'Somebody who works for a facility.' })
export class FacilityStaff {
  @Field(() => Person)
  person?: Person;

  @Field(() => FacilityRoleEnum)
  role: FacilityRole;
}

@ObjectType({ description: 'A shared laboratory, platform or workshop.' })
export class Facility {
  @Field(() => ID)
  id: Id;

  @Field(() => Organisation)
  organisation?: Organisation;

  @Field()
  nameZh: string;

  @Field()
  nameEn: string;

  @Field(() => String, { nullable: true })
  summaryZh: string | null;

  @Field(() => String, { nullable: true })
  summaryEn: string | null;

  @Field(() => [String], { description: 'Keys of categories of capabilities' })
  categories: string[];

  @Field(() => String, { nullable: true })
  city: string | null;

  @Field(() => String, { nullable: true })
  campus: string | null;

  @Field({ description: 'Open to people of other organisations' })
  openAccess: boolean;

  @Field(() => Person, { description: 'Who answers for it' })
  responsiblePerson?: Person;

  @Field(() => [FacilityStaff], { description: 'Others who work for it' })
  staff: FacilityStaff[];

  @Field(() => [String], { description: 'Methods that it masters' })
  methods: string[];

  @Field(() => [String], { description: 'What it is used for' })
  subjects: string[];

  @Field(() => [String])
  disciplineCodes: string[];

  @Field(() => UseRulesType)
  useRules: UseRulesType;

  @Field(() => String, { nullable: true, description: 'What the rules do not say' })
  bookingRulesZh: string | null;

  @Field(() => String, { nullable: true })
  bookingRulesEn: string | null;

  @Field(() => [Instrument], { description: 'Without retired ones, by name' })
  instruments?: Instrument[];

  @Field(() => [LabService], { description: 'Those offered, by name' })
  services?: LabService[];

  @Field(() => [SharedResource], {
    description:
      'Datasets, literature and biobanks, by kind and name; drafts only for those who may change it',
  })
  resources?: SharedResource[];

  @Field(() => [ResourceKindEnum], { description: 'Kinds of which something is in use or offered' })
  resourceKinds?: ResourceKind[];

  @Field({ description: 'Whether the reader may change it' })
  mayEdit?: boolean;

  @Field({ description: 'Whether the reader may change its people and its organisation' })
  mayAppoint?: boolean;

  @Field({ description: 'True for made-up facilities of the demo programme' })
  synthetic: boolean;

  @Field()
  updatedAt: Date;

  @Field(() => Int)
  version: number;

  organisationId: Id;
  responsiblePersonId: Id;
}

@ObjectType()
export class FacilityConnection extends connectionOf(Facility) {}

export const SaveFacilityResult = resultUnion('SaveFacilityResult', Facility);
export const SaveInstrumentResult = resultUnion('SaveInstrumentResult', Instrument);
export const RetireInstrumentResult = resultUnion('RetireInstrumentResult', Instrument);
export const SaveServiceResult = resultUnion('SaveServiceResult', LabService);
