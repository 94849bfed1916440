import { UseGuards } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Clock, commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { AllowPublic, AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import { ProblemValue, type GraphqlContext } from '@jiebang/platform/graphql';
import { AccountsReadModel, type SessionSummary } from '../accounts.read-model.js';
import { EndSession } from '../end-session.js';
import { SessionCookies } from '../session-cookie.js';
import { SessionRepository } from '../session.repository.js';
import { SignInLimit } from '../sign-in.limits.js';
import { SignIn } from '../sign-in.js';
import { MeSource } from './me.source.js';
import { SignInInput } from './session.input.js';
import { EndResult, Session, SignedOut, SignInResult } from './session.type.js';

@Resolver(() => Session)
export class SessionResolver {
  constructor(
    private readonly signInWithPassword: SignIn,
    private readonly endSessionOf: EndSession,
    private readonly sessions: SessionRepository,
    private readonly accounts: AccountsReadModel,
    private readonly cookies: SessionCookies,
    private readonly me: MeSource,
    private readonly clock: Clock,
  ) {}

  @AllowPublic()
  @UseGuards(SignInLimit)
  @Mutation(() => SignInResult)
  async signIn(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { login, password }: SignInInput,
    @Context() { reply, headers }: GraphqlContext,
  ) {
    const device = String(headers['user-agent'] ?? '');
    const attempt = { login, password, device, earlierToken: this.cookies.tokenOf(headers) };
    const outcome = await this.signInWithPassword.run(viewer, attempt);
    // A value, not a throw: the count of failures has to commit.
    if ('refused' in outcome) return ProblemValue.of(SignIn.refusal(), viewer.locale);
    this.cookies.set(reply, outcome.session);
    return this.me.of(outcome.session.accountId);
  }

  @AllowSignedIn()
  @Mutation(() => SignedOut)
  async signOut(@Context() { reply, headers }: GraphqlContext): Promise<SignedOut> {
    const hash = this.cookies.hashOf(headers);
    if (hash) await this.sessions.revoke(hash, this.clock.now());
    this.cookies.clear(reply);
    return { done: true };
  }

  @AllowSignedIn()
  @Query(() => [Session], { description: 'Browsers in which one is signed in, the one used last first' })
  mySessions(
    @CurrentViewer() { accountId }: Viewer,
    @Context() { headers }: GraphqlContext,
  ): Promise<readonly SessionSummary[]> {
    if (!accountId) throw commonErrors.SIGN_IN_REQUIRED();
    return this.accounts.sessions(accountId, this.cookies.hashOf(headers));
  }

  @AllowSignedIn()
  @Mutation(() => EndResult)
  async endSession(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: Id) {
    await this.endSessionOf.run(viewer, id);
    return { done: true };
  }
}
