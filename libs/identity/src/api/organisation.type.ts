import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { connectionOf, resultUnion } from '@jiebang/platform/graphql';
import { ORGANISATION_KINDS, type OrganisationKind } from '../domain/organisation.js';

export const OrganisationKindEnum = Object.fromEntries(ORGANISATION_KINDS.map((kind) => [kind, kind]));
registerEnumType(OrganisationKindEnum, { name: 'OrganisationKind' });

@ObjectType({ description: 'A university, hospital or enterprise, or a part of one.' })
export class Organisation {
  @Field(() => ID)
  id: Id;

  @Field(() => OrganisationKindEnum)
  kind: OrganisationKind;

  @Field()
  nameZh: string;

  @Field()
  nameEn: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code in a public list, for instance of clinical departments',
  })
  code: string | null;

  @Field({ description: 'True for made-up organisations of the demo programme' })
  synthetic: boolean;

  @Field(() => Int)
  version: number;

  parentId: Id | null;
}

@ObjectType()
export class OrganisationConnection extends connectionOf(Organisation) {}

export const CreateOrganisationResult = resultUnion('CreateOrganisationResult', Organisation);
export const UpdateOrganisationResult = resultUnion('UpdateOrganisationResult', Organisation);
