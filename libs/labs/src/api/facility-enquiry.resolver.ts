import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import type { Id, Viewer } from '@jiebang/kernel';
import { AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { AskFacility } from '../ask-facility.js';
import { FacilityEnquiryRepository, type EnquiryRecord } from '../facility-enquiry.repository.js';
import { ListEnquiries } from '../list-enquiries.js';
import { SettleEnquiry } from '../settle-enquiry.js';
import {
  AnswerEnquiryInput,
  AnswerFacilityEnquiryResult,
  AskFacilityInput,
  AskFacilityResult,
  FacilityEnquiry,
  WithdrawFacilityEnquiryResult,
} from './facility-enquiry.type.js';

@Resolver(() => FacilityEnquiry)
export class FacilityEnquiryResolver {
  constructor(
    private readonly list: ListEnquiries,
    private readonly ask: AskFacility,
    private readonly settle: SettleEnquiry,
    private readonly enquiries: FacilityEnquiryRepository,
    private readonly personLoader: PersonLoader,
  ) {}

  @AllowSignedIn()
  @Query(() => [FacilityEnquiry], {
    description:
      'The newest first, 50 at most: all of them for the people of the facility and the office, else one’s own',
  })
  facilityEnquiries(
    @CurrentViewer() viewer: Viewer,
    @Args('facilityId', { type: () => ID }) facilityId: Id,
  ): Promise<readonly EnquiryRecord[]> {
    return this.list.run(viewer, facilityId);
  }

  @AllowSignedIn()
  @Mutation(() => AskFacilityResult)
  async askFacility(@CurrentViewer() viewer: Viewer, @Args('input') input: AskFacilityInput) {
    return this.enquiry(await this.ask.run(viewer, input.facilityId, input.question));
  }

  @AllowSignedIn()
  @Mutation(() => AnswerFacilityEnquiryResult)
  async answerFacilityEnquiry(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, answer }: AnswerEnquiryInput,
    @Args('version', { type: () => Int }) version: number,
  ) {
    return this.enquiry(await this.settle.answer(viewer, id, answer, version));
  }

  @AllowSignedIn()
  @Mutation(() => WithdrawFacilityEnquiryResult)
  async withdrawFacilityEnquiry(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: Id,
    @Args('version', { type: () => Int }) version: number,
  ) {
    return this.enquiry(await this.settle.withdraw(viewer, id, version));
  }

  @ResolveField(() => Person)
  asker(@Parent() { askedBy }: EnquiryRecord, @Context() context: GraphqlContext) {
    return this.personLoader.load(context, askedBy);
  }

  @ResolveField(() => Person, { nullable: true })
  answerer(@Parent() { answeredBy }: EnquiryRecord, @Context() context: GraphqlContext) {
    return answeredBy === null ? null : this.personLoader.load(context, answeredBy);
  }

  private async enquiry(id: Id) {
    return (await this.enquiries.enquiries([id]))[0] ?? null;
  }
}
