import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { connectionOf, resultUnion } from '@jiebang/platform/graphql';
import { ACCOUNT_STATUSES, type AccountStatus } from '../domain/account.js';
import { Person } from './person.type.js';
import { RoleGrantType } from './session.type.js';

export const AccountStatusEnum = Object.fromEntries(ACCOUNT_STATUSES.map((status) => [status, status]));
registerEnumType(AccountStatusEnum, { name: 'AccountStatus' });

@ObjectType({ description: "A person's way in, as administrators and auditors see it." })
export class Account {
  @Field(() => ID)
  id: Id;

  @Field(() => Int)
  version: number;

  @Field()
  login: string;

  @Field(() => AccountStatusEnum)
  status: AccountStatus;

  @Field(() => Date, { nullable: true, description: 'Until when wrong passwords keep it shut' })
  lockedUntil: Date | null;

  @Field({ description: 'False where only the campus signs the person in' })
  hasPassword: boolean;

  @Field({ description: 'True once the campus has signed the person in' })
  campusLinked: boolean;

  @Field()
  createdAt: Date;

  @Field(() => [RoleGrantType])
  roles: RoleGrantType[];

  @Field(() => Person)
  person?: Person;

  personId: Id;
}

@ObjectType()
export class AccountConnection extends connectionOf(Account) {}

export const CreateAccountResult = resultUnion('CreateAccountResult', Account);
export const ChangeAccountResult = resultUnion('ChangeAccountResult', Account);
