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

@ObjectType({ description: 'What bearers of a role may do, as far as the scope of their grant reaches.' })
export class RoleMeaning {
  @Field(() => RoleEnum)
  role: Role;

  @Field(() => [String], { description: 'Names of capabilities' })
  capabilities: readonly string[];
}

@ObjectType({ description: 'Whoever is signed in.' })
export class Me {
  @Field(() => ID)
  accountId: Id;

  @Field()
  login: string;

  @Field(() => [RoleGrantType])
  roles: RoleGrantType[];

  @Field(() => [String], {
    nullable: true,
    description: 'What an access token is limited to; null for a browser that is signed in',
  })
  scopes?: readonly string[] | null;

  @Field(() => [String], { description: 'Names of what the roles allow, as far as the scopes do' })
  capabilities?: readonly string[];

  @Field(() => Person)
  person?: Person;

  personId: Id;
}

@ObjectType({ description: 'A browser in which one is signed in.' })
export class Session {
  @Field(() => ID)
  id: Id;

  @Field({ description: 'Browser and system, as the browser said' })
  device: string;

  @Field()
  createdAt: Date;

  @Field({ description: 'To the minute' })
  lastSeenAt: Date;

  @Field({ description: 'It ends then at the latest, and earlier when it is not used' })
  expiresAt: Date;

  @Field({ description: 'The one that asks' })
  current: boolean;
}

@ObjectType({ description: 'Signing in at the campus.' })
export class CampusSignIn {
  @Field({ description: "What the campus calls it, in the reader's language" })
  label: string;

  @Field({ description: 'Where to send the browser; takes ?returnTo=/page' })
  startUrl: string;
}

@ObjectType()
export class SignedOut {
  @Field()
  done: boolean;
}

@ObjectType()
export class Ended {
  @Field()
  done: boolean;
}

export const SignInResult = resultUnion('SignInResult', Me);
export const ChangePasswordResult = resultUnion('ChangePasswordResult', Me);
export const EndResult = resultUnion('EndResult', Ended);
