import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock, commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { AllowSignedIn, CurrentViewer, EntryPoints, READ_SCOPE } from '@jiebang/platform/authorisation';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { ApiTokenRepository, type ApiTokenRecord } from '../api-token.repository.js';
import { CreateApiToken } from '../create-api-token.js';
import { RevokeApiToken } from '../revoke-api-token.js';
import { ApiToken, CreateApiTokenInput, CreateApiTokenResult } from './api-token.type.js';
import { EndResult } from './session.type.js';

@Resolver(() => ApiToken)
export class ApiTokenResolver {
  /** Beside the result, which a repeated submission would be answered from: the secret must not be kept with it. */
  private readonly shown = new WeakMap<GraphqlContext, Map<Id, string>>();

  constructor(
    private readonly apiTokens: ApiTokenRepository,
    private readonly createToken: CreateApiToken,
    private readonly revokeToken: RevokeApiToken,
    private readonly entryPoints: EntryPoints,
    private readonly clock: Clock,
  ) {}

  @AllowSignedIn()
  @Query(() => [ApiToken], { description: 'Live ones, the newest first' })
  myApiTokens(@CurrentViewer() { accountId }: Viewer): Promise<readonly ApiTokenRecord[]> {
    if (!accountId) throw commonErrors.SIGN_IN_REQUIRED();
    return this.apiTokens.live(accountId, this.clock.now());
  }

  @AllowSignedIn()
  @Query(() => [String], { description: 'What a token can be scoped to' })
  apiTokenScopes(): readonly string[] {
    return [READ_SCOPE, ...this.entryPoints.capabilityNames()];
  }

  @AllowSignedIn()
  @Mutation(() => CreateApiTokenResult)
  async createApiToken(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateApiTokenInput,
    @Context() context: GraphqlContext,
  ): Promise<ApiTokenRecord> {
    const { record, secret } = await this.createToken.run(viewer, input);
    const shown = this.shown.get(context) ?? new Map<Id, string>();
    this.shown.set(context, shown.set(record.id, secret));
    return record;
  }

  @AllowSignedIn()
  @Mutation(() => EndResult)
  async revokeApiToken(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: Id) {
    await this.revokeToken.run(viewer, id);
    return { done: true };
  }

  @ResolveField(() => String, { nullable: true })
  secret(@Parent() { id }: ApiTokenRecord, @Context() context: GraphqlContext): string | null {
    return this.shown.get(context)?.get(id) ?? null;
  }
}
