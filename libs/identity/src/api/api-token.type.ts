import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { IntField, resultUnion, TextField, TextListField } from '@jiebang/platform/graphql';
import { MAX_TOKEN_DAYS } from '../domain/api-token.js';

@ObjectType({ description: 'A secret that a program signs in with, limited to scopes.' })
export class ApiToken {
  @Field(() => ID)
  id: Id;

  @Field()
  name: string;

  @Field(() => [String])
  scopes: string[];

  @Field()
  createdAt: Date;

  @Field()
  expiresAt: Date;

  @Field(() => Date, { nullable: true, description: 'To the minute' })
  lastUsedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only in the answer to its creation, and never again: it is not kept',
  })
  secret?: string | null;
}

@InputType()
export class CreateApiTokenInput {
  @TextField({ max: 100, description: 'What it is for' })
  name: string;

  @TextListField({
    max: 100,
    maxItems: 100,
    description: 'Names of capabilities, and `read` for queries that are open to everybody who is signed in',
  })
  scopes: string[];

  @IntField({ min: 1, max: MAX_TOKEN_DAYS })
  expiresInDays: number;
}

export const CreateApiTokenResult = resultUnion('CreateApiTokenResult', ApiToken);
