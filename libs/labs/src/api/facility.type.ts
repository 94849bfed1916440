import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Organisation, Person } from '@jiebang/identity';
import type { Fen, Id } from '@jiebang/kernel';
import { connectionOf, FenScalar, resultUnion } from '@jiebang/platform/graphql';
import { INSTRUMENT_STATUSES, type InstrumentStatus } from '../domain/instrument-lifecycle.js';
import { FACILITY_SORTS } from '../labs.read-model.js';

const enumOf = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, value]));

export const InstrumentStatusEnum = enumOf(INSTRUMENT_STATUSES);
registerEnumType(InstrumentStatusEnum, { name: 'InstrumentStatus' });
export const FacilitySortEnum = enumOf(FACILITY_SORTS);
registerEnumType(FacilitySortEnum, { name: 'FacilitySort' });

@ObjectType({ isAbstract: true })
abstract class Priced {
  @Field(() => FenScalar, { nullable: true, description: 'A unit, for people of the same organisation' })
  internalFen: Fen | null;

  @Field(() => FenScalar, { nullable: true, description: 'A unit, for people of other organisations' })
  externalFen: Fen | null;

  @Field(() => String, { nullable: true, description: 'What is charged for' })
  unitZh: string | null;

  @Field(() => String, { nullable: true, description: 'What is charged for' })
  unitEn: string | null;
}

@ObjectType({ description: 'An instrument of a facility.' })
export class Instrument extends Priced {
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

  @Field(() => Int)
  version: number;
}

@ObjectType({ description: 'A service of a facility.' })
export class LabService extends Priced {
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

  @Field(() => Int)
  version: number;
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

  @Field(() => String, { nullable: true })
  bookingRulesZh: string | null;

  @Field(() => String, { nullable: true })
  bookingRulesEn: string | null;

  @Field(() => [Instrument], { description: 'Without retired ones, by name' })
  instruments?: Instrument[];

  @Field(() => [LabService], { description: 'Those offered, by name' })
  services?: LabService[];

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
