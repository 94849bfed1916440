import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { AnnounceCall } from '../calls/announce-call.js';
import { ApproveCall } from '../calls/approve-call.js';
import { CreateCall } from '../calls/create-call.js';
import { CreateFund } from '../calls/create-fund.js';
import { OpenCall } from '../calls/open-call.js';
import { UpdateCall } from '../calls/update-call.js';
import { fundingCapabilities as can } from '../funding.capabilities.js';
import { FundingReadModel } from '../funding.read-model.js';
import { callChangesFrom, callFrom } from './call-changes.js';
import { CreateCallInput, CreateFundInput, MoveCallInput, UpdateCallInput } from './call.input.js';
import {
  AnnounceCallResult,
  ApproveCallResult,
  CreateCallResult,
  CreateFundResult,
  OpenCallResult,
  UpdateCallResult,
} from './call.type.js';

/** What the project office does with funds and calls, up to the opening. The clock closes. */
@Resolver()
export class CallLifecycleResolver {
  constructor(
    private readonly funds: CreateFund,
    private readonly create: CreateCall,
    private readonly update: UpdateCall,
    private readonly approve: ApproveCall,
    private readonly announce: AnnounceCall,
    private readonly open: OpenCall,
    private readonly funding: FundingReadModel,
  ) {}

  @Allow(can['call.manage'])
  @Mutation(() => CreateFundResult)
  async createFund(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateFundInput) {
    const { nameZh, nameEn, organisationId = null, totalFen = null } = input;
    const id = await this.funds.run(viewer, { nameZh, nameEn, organisationId, totalFen });
    return (await this.funding.funds([id]))[0];
  }

  @Allow(can['call.manage'])
  @Mutation(() => CreateCallResult)
  async createCall(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateCallInput) {
    return this.funding.call(await this.create.run(viewer, callFrom(input)));
  }

  @Allow(can['call.manage'])
  @Mutation(() => UpdateCallResult, { description: 'An edit of an approved call makes it a draft again' })
  async updateCall(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { callId, version, fundId, ...content }: UpdateCallInput,
  ) {
    await this.update.run(viewer, callId, version, { ...callChangesFrom(content), fundId });
    return this.funding.call(callId);
  }

  @Allow(can['call.manage'])
  @Mutation(() => ApproveCallResult)
  async approveCall(@CurrentViewer() viewer: Viewer, @Args('input') { callId, version }: MoveCallInput) {
    await this.approve.run(viewer, callId, version);
    return this.funding.call(callId);
  }

  @Allow(can['call.manage'])
  @Mutation(() => AnnounceCallResult)
  async announceCall(@CurrentViewer() viewer: Viewer, @Args('input') { callId, version }: MoveCallInput) {
    await this.announce.run(viewer, callId, version);
    return this.funding.call(callId);
  }

  @Allow(can['call.manage'])
  @Mutation(() => OpenCallResult, {
    description: 'Freezes rules and rubric; the clock does it too, when it is time',
  })
  async openCall(@CurrentViewer() viewer: Viewer, @Args('input') { callId, version }: MoveCallInput) {
    await this.open.run(viewer, callId, version);
    return this.funding.call(callId);
  }
}
