import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Person } from '@jiebang/identity';
import type { Id } from '@jiebang/kernel';
import { IdField, resultUnion, TextField } from '@jiebang/platform/graphql';
import type { EnquiryState } from '../domain/enquiry-lifecycle.js';
import { EnquiryStateEnum } from './labs.enums.js';

@ObjectType({ description: 'A question to the people of a facility: for whoever asked, and for them.' })
export class FacilityEnquiry {
  @Field(() => ID)
  id: Id;

  @Field(() => EnquiryStateEnum)
  state: EnquiryState;

  @Field()
  question: string;

  @Field(() => Person)
  asker?: Person;

  @Field()
  askedAt: Date;

  @Field(() => String, { nullable: true })
  answer: string | null;

  @Field(() => Person, { nullable: true })
  answerer?: Person | null;

  @Field(() => Date, { nullable: true })
  answeredAt: Date | null;

  @Field(() => Int)
  version: number;
}

@InputType()
export class AskFacilityInput {
  @IdField()
  facilityId: Id;

  @TextField({ max: 2000, description: 'Nothing about patients' })
  question: string;
}

@InputType()
export class AnswerEnquiryInput {
  @IdField()
  id: Id;

  @TextField({ max: 4000 })
  answer: string;
}

export const AskFacilityResult = resultUnion('AskFacilityResult', FacilityEnquiry);
export const AnswerFacilityEnquiryResult = resultUnion('AnswerFacilityEnquiryResult', FacilityEnquiry);
export const WithdrawFacilityEnquiryResult = resultUnion('WithdrawFacilityEnquiryResult', FacilityEnquiry);
