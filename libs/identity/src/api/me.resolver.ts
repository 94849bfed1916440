import { UseGuards } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@jiebang/kernel';
import { AllowPublic, AllowSignedIn, CurrentViewer, EntryPoints } from '@jiebang/platform/authorisation';
import { Config } from '@jiebang/platform/config';
import { ProblemValue, type GraphqlContext } from '@jiebang/platform/graphql';
import { ChangePassword } from '../change-password.js';
import { SessionCookies } from '../session-cookie.js';
import { PasswordChangeLimit } from '../sign-in.limits.js';
import { MeSource } from './me.source.js';
import { PersonLoader } from './person.loader.js';
import { Person } from './person.type.js';
import { ChangePasswordInput } from './session.input.js';
import { CampusSignIn, ChangePasswordResult, Me } from './session.type.js';

@Resolver(() => Me)
export class MeResolver {
  constructor(
    private readonly source: MeSource,
    private readonly change: ChangePassword,
    private readonly cookies: SessionCookies,
    private readonly people: PersonLoader,
    private readonly entryPoints: EntryPoints,
    private readonly config: Config,
  ) {}

  @AllowPublic()
  @Query(() => Me, { nullable: true, description: 'Whoever is signed in, or null' })
  async me(@CurrentViewer() { accountId, scopes }: Viewer) {
    return accountId ? this.source.of(accountId, scopes) : null;
  }

  @AllowPublic()
  @Query(() => CampusSignIn, { nullable: true, description: 'Null where only passwords sign people in' })
  campusSignIn(@CurrentViewer() { locale }: Viewer): CampusSignIn | null {
    const { oidc, http } = this.config;
    return oidc && { label: oidc.label[locale], startUrl: `${http.publicUrl}/auth/oidc/start` };
  }

  @AllowSignedIn()
  @UseGuards(PasswordChangeLimit)
  @Mutation(() => ChangePasswordResult, { description: 'Ends all other sessions' })
  async changePassword(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { password, newPassword }: ChangePasswordInput,
    @Context() { reply, headers }: GraphqlContext,
  ) {
    const device = String(headers['user-agent'] ?? '');
    const outcome = await this.change.run(viewer, password, newPassword, device);
    // A value, not a throw: the count of failures has to commit.
    if ('refused' in outcome) return ProblemValue.of(ChangePassword.refusal(), viewer.locale);
    this.cookies.set(reply, outcome.session);
    return this.source.of(outcome.session.accountId);
  }

  @ResolveField(() => [String])
  capabilities(@Parent() { roles, scopes }: Me): readonly string[] {
    return this.entryPoints.capabilityNamesOf({ kind: 'person', grants: roles, scopes: scopes ?? null });
  }

  @ResolveField(() => Person)
  person(@Parent() { personId }: Me, @Context() context: GraphqlContext) {
    return this.people.load(context, personId);
  }
}
