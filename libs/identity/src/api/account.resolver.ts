import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { commonErrors, pageRequest, type Id, type Role, type Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import { AccountsReadModel, type AccountSummary } from '../accounts.read-model.js';
import { ChangeAccountStatus } from '../change-account-status.js';
import { CreateAccount } from '../create-account.js';
import type { AccountStatus } from '../domain/account.js';
import { identityCapabilities as can } from '../identity.capabilities.js';
import { UnlockAccount } from '../unlock-account.js';
import { ChangeAccountInput, CreateAccountInput } from './account.input.js';
import {
  Account,
  AccountConnection,
  AccountStatusEnum,
  ChangeAccountResult,
  CreateAccountResult,
} from './account.type.js';
import { PersonLoader } from './person.loader.js';
import { Person } from './person.type.js';
import { RoleEnum } from './session.type.js';

@Resolver(() => Account)
export class AccountResolver {
  constructor(
    private readonly accounts: AccountsReadModel,
    private readonly createAccountFor: CreateAccount,
    private readonly changeStatus: ChangeAccountStatus,
    private readonly unlock: UnlockAccount,
    private readonly people: PersonLoader,
  ) {}

  @Allow(can['account.read'])
  @Query(() => AccountConnection, { name: 'accounts', description: 'By login name' })
  async accountList(
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
    @Args('search', {
      type: () => String,
      nullable: true,
      description: 'Beginning of the login or of a name, or a whole identity number',
    })
    search?: string,
    @Args('status', { type: () => AccountStatusEnum, nullable: true }) status?: AccountStatus,
    @Args('role', { type: () => RoleEnum, nullable: true }) role?: Role,
  ) {
    const page = pageRequest(first, after);
    return toConnection(await this.accounts.page({ search, status, role }, page), page.after);
  }

  @Allow(can['account.read'])
  @Query(() => Account, { nullable: true })
  account(@Args('id', { type: () => ID }) id: Id): Promise<AccountSummary | null> {
    return this.accounts.account(id);
  }

  @Allow(can['account.manage'])
  @Mutation(() => CreateAccountResult)
  async createAccount(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateAccountInput) {
    const id = await this.createAccountFor.run(viewer, {
      ...input,
      password: input.password ?? null,
      identityNumber: input.identityNumber ?? null,
      orcid: input.orcid ?? null,
      email: input.email ?? null,
    });
    return this.changed(id);
  }

  @Allow(can['account.manage'])
  @Mutation(() => ChangeAccountResult, { description: 'Ends all its sessions and access tokens, too' })
  async disableAccount(@CurrentViewer() viewer: Viewer, @Args('input') { id, version }: ChangeAccountInput) {
    await this.changeStatus.run(viewer, 'disable', id, version);
    return this.changed(id);
  }

  @Allow(can['account.manage'])
  @Mutation(() => ChangeAccountResult)
  async enableAccount(@CurrentViewer() viewer: Viewer, @Args('input') { id, version }: ChangeAccountInput) {
    await this.changeStatus.run(viewer, 'enable', id, version);
    return this.changed(id);
  }

  @Allow(can['account.manage'])
  @Mutation(() => ChangeAccountResult, { description: 'Opens an account that wrong passwords have locked' })
  async unlockAccount(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: Id) {
    await this.unlock.run(viewer, id);
    return this.changed(id);
  }

  @ResolveField(() => Person)
  person(@Parent() { personId }: AccountSummary, @Context() context: GraphqlContext) {
    return this.people.load(context, personId);
  }

  private async changed(id: Id): Promise<AccountSummary> {
    const account = await this.accounts.account(id);
    if (!account) throw commonErrors.NOT_FOUND({ what: 'account' });
    return account;
  }
}
