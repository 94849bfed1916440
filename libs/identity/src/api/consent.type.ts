import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PlainField, resultUnion } from '@jiebang/platform/graphql';
import { CONSENT_PURPOSES, type ConsentPurpose } from '../domain/consent.js';

export const ConsentPurposeEnum = Object.fromEntries(CONSENT_PURPOSES.map((purpose) => [purpose, purpose]));
registerEnumType(ConsentPurposeEnum, { name: 'ConsentPurpose' });

@ObjectType({ description: 'One answer to what people are asked to agree to.' })
export class ConsentAnswer {
  @Field()
  given: boolean;

  @Field({ description: 'Of the text that was answered' })
  version: string;

  @Field()
  at: Date;
}

@ObjectType({ description: 'How the viewer stands to a purpose.' })
export class Consent {
  @Field(() => ID)
  id: ConsentPurpose;

  @Field(() => ConsentPurposeEnum)
  purpose: ConsentPurpose;

  @Field({ description: 'Of the text that is asked about now' })
  currentVersion: string;

  @Field({ description: 'The last answer was a yes to the present text' })
  holds: boolean;

  @Field(() => [ConsentAnswer], { description: 'The newest first' })
  history: ConsentAnswer[];
}

export const ConsentResult = resultUnion('ConsentResult', Consent);

@InputType()
export class RecordConsentInput {
  @PlainField(() => ConsentPurposeEnum)
  purpose: ConsentPurpose;

  @PlainField(() => Boolean)
  given: boolean;
}
