import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { commonErrors, ROLES, type Id, type Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer, EntryPoints } from '@jiebang/platform/authorisation';
import type { ScopedRole } from '../account.policy.js';
import { AccountsReadModel } from '../accounts.read-model.js';
import { GrantRole } from '../grant-role.js';
import { identityCapabilities as can } from '../identity.capabilities.js';
import { RevokeRole } from '../revoke-role.js';
import { RoleInput } from './account.input.js';
import { Account, ChangeAccountResult } from './account.type.js';
import { RoleMeaning } from './session.type.js';

function scoped({ role, organisationId, programmeId }: RoleInput): ScopedRole {
  return { role, organisationId: organisationId ?? null, programmeId: programmeId ?? null };
}

@Resolver(() => Account)
export class RoleResolver {
  constructor(
    private readonly accounts: AccountsReadModel,
    private readonly grant: GrantRole,
    private readonly revoke: RevokeRole,
    private readonly entryPoints: EntryPoints,
  ) {}

  @Allow(can['account.read'])
  @Query(() => [RoleMeaning], { description: 'Every role, with what it opens' })
  roles(): RoleMeaning[] {
    return ROLES.map((role) => {
      const grants = [{ role, organisationId: null, programmeId: null }];
      return {
        role,
        capabilities: this.entryPoints.capabilityNamesOf({ kind: 'person', grants, scopes: null }),
      };
    });
  }

  @Allow(can['role.grant'])
  @Mutation(() => ChangeAccountResult, { description: 'Nobody grants themselves a role' })
  async grantRole(@CurrentViewer() viewer: Viewer, @Args('input') input: RoleInput) {
    await this.grant.run(viewer, input.accountId, scoped(input));
    return this.changed(input.accountId);
  }

  @Allow(can['role.grant'])
  @Mutation(() => ChangeAccountResult, { description: 'Names the role and the scope as they were granted' })
  async revokeRole(@CurrentViewer() viewer: Viewer, @Args('input') input: RoleInput) {
    await this.revoke.run(viewer, input.accountId, scoped(input));
    return this.changed(input.accountId);
  }

  private async changed(id: Id) {
    const account = await this.accounts.account(id);
    if (!account) throw commonErrors.NOT_FOUND({ what: 'account' });
    return account;
  }
}
