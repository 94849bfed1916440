import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
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
import type { FacilityRole } from '../domain/facility-staff.js';
import type { FacilitySort } from '../labs.read-model.js';
import { FacilityRoleEnum, FacilitySortEnum } from './labs.enums.js';

/** A year of notice is more than anybody asks for. */
const MOST_HOURS = 8760;

@InputType({ description: 'What is left out is not asked for.' })
export class UseRulesInput {
  @PlainField(() => Boolean, { nullable: true })
  trainingRequired?: boolean | null;

  @IntField({ min: 1, max: 3, nullable: true })
  biosafetyLevel?: number | null;

  @IntField({ min: 0, max: MOST_HOURS, nullable: true })
  bookingNoticeHours?: number | null;

  @IntField({ min: 0, max: MOST_HOURS, nullable: true })
  cancelNoticeHours?: number | null;

  @PlainField(() => Boolean, { nullable: true })
  projectRequired?: boolean | null;

  @PlainField(() => Boolean, { nullable: true })
  ethicsRequired?: boolean | null;
}

@InputType()
export class FacilityStaffInput {
  @IdField()
  personId: Id;

  @PlainField(() => FacilityRoleEnum)
  role: FacilityRole;
}

@InputType({ description: 'The whole of a facility: what is left out is empty.' })
export class SaveFacilityInput {
  @IdField()
  organisationId: Id;

  @TextField({ max: 120 })
  nameZh: string;

  @TextField({ max: 200 })
  nameEn: string;

  @TextField({ max: 2000, nullable: true })
  summaryZh?: string | null;

  @TextField({ max: 4000, nullable: true })
  summaryEn?: string | null;

  @TextListField({ max: 40, maxItems: 10, description: 'Keys of categories of capabilities' })
  categories: string[];

  @TextField({ max: 60, nullable: true })
  city?: string | null;

  @TextField({ max: 60, nullable: true })
  campus?: string | null;

  @PlainField(() => Boolean)
  openAccess: boolean;

  @IdField({ description: 'Who answers for it' })
  responsiblePersonId: Id;

  @NestedListField(() => FacilityStaffInput, { maxItems: 30, nullable: true })
  staff?: FacilityStaffInput[] | null;

  @TextListField({ max: 100, maxItems: 40, nullable: true })
  methods?: string[] | null;

  @TextListField({ max: 100, maxItems: 40, nullable: true, description: 'What it is used for' })
  subjects?: string[] | null;

  @TextListField({ max: 10, maxItems: 10, nullable: true })
  disciplineCodes?: string[] | null;

  @NestedField(() => UseRulesInput, { nullable: true })
  useRules?: UseRulesInput | null;

  @TextField({ max: 4000, nullable: true })
  bookingRulesZh?: string | null;

  @TextField({ max: 8000, nullable: true })
  bookingRulesEn?: string | null;
}

@ArgsType()
export class FacilitiesArgs {
  @Field(() => Int, { nullable: true })
  first?: number;

  @Field(() => String, { nullable: true })
  after?: string;

  @TextField({ max: 40, nullable: true, description: 'Key of a category of capabilities' })
  category?: string | null;

  @TextField({ max: 60, nullable: true })
  city?: string | null;

  @TextField({ max: 60, nullable: true })
  campus?: string | null;

  @IdField({ nullable: true, description: 'With everything below it' })
  organisationId?: Id | null;

  @PlainField(() => Boolean, { nullable: true })
  openAccess?: boolean | null;

  @PlainField(() => FacilitySortEnum, { nullable: true })
  sort?: FacilitySort | null;
}
