import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock, commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { AllowPublic, AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import { Config } from '@jiebang/platform/config';
import { ProblemValue, type GraphqlContext } from '@jiebang/platform/graphql';
import { IdentityReadModel } from '../identity.read-model.js';
import { SecretTokens } from '../secret-tokens.js';
import { clearSessionCookie, SESSION_COOKIE, setSessionCookie, tokenFromCookies } from '../session-cookie.js';
import { SessionRepository } from '../session.repository.js';
import { SignIn } from '../sign-in.js';
import { PersonLoader } from './person.loader.js';
import { Person } from './person.type.js';
import { SignInInput } from './session.input.js';
import { Me, SignedOut, SignInResult } from './session.type.js';

@Resolver(() => Me)
export class SessionResolver {
  constructor(
    private readonly signInWithPassword: SignIn,
    private readonly sessions: SessionRepository,
    private readonly tokens: SecretTokens,
    private readonly identity: IdentityReadModel,
    private readonly people: PersonLoader,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @AllowPublic()
  @Query(() => Me, { nullable: true, description: 'Whoever is signed in, or null' })
  async me(@CurrentViewer() viewer: Viewer) {
    return viewer.accountId ? this.meOf(viewer.accountId) : null;
  }

  @AllowPublic()
  @Mutation(() => SignInResult)
  async signIn(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { login, password }: SignInInput,
    @Context() { reply, headers }: GraphqlContext,
  ) {
    const device = String(headers['user-agent'] ?? '');
    const outcome = await this.signInWithPassword.run(viewer, login, password, device);
    // A value, not a throw: the count of failures has to commit.
    if ('refused' in outcome) return ProblemValue.of(SignIn.refusal(), viewer.locale);
    const { token, expiresAt, accountId } = outcome.session;
    setSessionCookie(reply, token, expiresAt, this.config.session.secureCookie);
    return this.meOf(accountId);
  }

  @AllowSignedIn()
  @Mutation(() => SignedOut)
  async signOut(@Context() { reply, headers }: GraphqlContext): Promise<SignedOut> {
    const token = tokenFromCookies(headers.cookie as string | undefined, SESSION_COOKIE);
    if (token) await this.sessions.revoke(this.tokens.hash(token), this.clock.now());
    clearSessionCookie(reply);
    return { done: true };
  }

  @ResolveField(() => Person)
  person(@Parent() { personId }: Me, @Context() context: GraphqlContext) {
    return this.people.load(context, personId);
  }

  private async meOf(accountId: Id) {
    const account = await this.identity.account(accountId);
    if (!account) throw commonErrors.NOT_FOUND({ what: 'account' });
    return { accountId: account.id, login: account.login, personId: account.personId, roles: account.grants };
  }
}
