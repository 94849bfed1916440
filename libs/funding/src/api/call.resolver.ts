import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Programme, ProgrammeLoader } from '@jiebang/challenges';
import { pageRequest, type Id, type Viewer } from '@jiebang/kernel';
import { Allow, AllowPublic, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import { mayReadCall, programmesWithDrafts } from '../calls/call.policy.js';
import { fundingCapabilities as can } from '../funding.capabilities.js';
import { FundingReadModel, type CallRecord } from '../funding.read-model.js';
import { CallsArgs } from './call.input.js';
import { Call, CallConnection, Fund, FundConnection } from './call.type.js';
import { FundLoader } from './funding.loader.js';

/** Reading calls and funds. Calls are public from their announcement on. */
@Resolver(() => Call)
export class CallResolver {
  constructor(
    private readonly funding: FundingReadModel,
    private readonly fundLoader: FundLoader,
    private readonly programmes: ProgrammeLoader,
  ) {}

  @AllowPublic()
  @Query(() => Call, { nullable: true })
  async call(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: Id) {
    const call = await this.funding.call(id);
    return call && mayReadCall(viewer, call) ? call : null;
  }

  @AllowPublic()
  @Query(() => CallConnection, { description: 'The newest first' })
  async calls(@CurrentViewer() viewer: Viewer, @Args() { programmeId, states, first, after }: CallsArgs) {
    const page = pageRequest(first, after);
    const filter = { programmeId, states, draftsOf: programmesWithDrafts(viewer) };
    return toConnection(await this.funding.callPage(filter, page), page.after);
  }

  @Allow(can['fund.read'])
  @Query(() => FundConnection, { description: 'The newest first' })
  async funds(
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ) {
    const page = pageRequest(first, after);
    return toConnection(await this.funding.fundPage(page), page.after);
  }

  @ResolveField(() => Programme)
  programme(@Parent() { programmeId }: CallRecord, @Context() context: GraphqlContext) {
    return this.programmes.load(context, programmeId);
  }

  @ResolveField(() => Fund, { nullable: true })
  fund(@Parent() { fundId }: CallRecord, @Context() context: GraphqlContext) {
    return this.fundLoader.load(context, fundId);
  }
}
