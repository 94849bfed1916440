import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { personOf, type Viewer } from '@jiebang/kernel';
import { AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import { ConsentRepository } from '../consent.repository.js';
import { consentStandings, type ConsentPurpose, type ConsentStanding } from '../domain/consent.js';
import { RecordConsent } from '../record-consent.js';
import { Consent, ConsentPurposeEnum, ConsentResult, RecordConsentInput } from './consent.type.js';

@Resolver(() => Consent)
export class ConsentResolver {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly record: RecordConsent,
  ) {}

  @AllowSignedIn()
  @Query(() => [Consent], { description: 'How the viewer stands to each purpose' })
  async myConsents(@CurrentViewer() viewer: Viewer): Promise<readonly ConsentStanding[]> {
    return consentStandings(await this.consents.of(personOf(viewer)));
  }

  @AllowSignedIn()
  @Mutation(() => ConsentResult, { description: 'Agrees to the present text, or withdraws' })
  recordConsent(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { purpose, given }: RecordConsentInput,
  ): Promise<ConsentStanding> {
    return this.record.run(viewer, purpose, given);
  }

  @ResolveField(() => ConsentPurposeEnum)
  purpose(@Parent() { id }: ConsentStanding): ConsentPurpose {
    return id;
  }
}
