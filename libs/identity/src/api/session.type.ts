import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ROLES, type Id, type Role } from '@jiebang/kernel';
import { resultUnion } from '@jiebang/platform/graphql';
import { Person } from './person.type.js';

export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role]));
registerEnumType(RoleEnum, { name: 'Role' });

@ObjectType('RoleGrant', { description: 'A role, everywhere or within an organisation or programme.' })
export class RoleGrantType {
  @Field(() => RoleEnum)
  role: Role;

  @Field(() => ID, { nullable: true })
  organisationId: Id | null;

  @Field(() => ID, { nullable: true })
  programmeId: Id | null;
}

@ObjectType({ description: 'Whoever is signed in.' })
export class Me {
  @Field(() => ID)
  accountId: Id;

  @Field()
  login: string;

  @Field(() => [RoleGrantType])
  roles: RoleGrantType[];

  @Field(() => Person)
  person?: Person;

  personId: Id;
}

@ObjectType()
export class SignedOut {
  @Field()
  done: boolean;
}

export const SignInResult = resultUnion('SignInResult', Me);
