import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Challenge, ChallengeLoader } from '@jiebang/challenges';
import { Clock, pageRequest, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import { AlertRepository } from '../alert.repository.js';
import {
  totalOf,
  type Digest as StoredDigest,
  type DigestChallenge,
  type DigestEntry,
} from '../domain/digest.js';
import { digestDay, nextDigestAt } from '../domain/digest-day.js';
import { PreviewDigest } from '../preview-digest.js';
import { SetAlertPreference } from '../set-alert-preference.js';
import { DigestHitLoader } from './digest-hit.loader.js';
import {
  Digest,
  DigestConnection,
  DigestFit,
  DigestHit,
  DigestPreview,
  DigestSearch,
} from './digest.type.js';
import { SetAlertPreferenceInput } from './saved-search.input.js';
import { AlertPreference, SetAlertPreferenceResult } from './saved-search.type.js';

@Resolver(() => Digest)
export class DigestResolver {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly preview: PreviewDigest,
  ) {}

  @AllowSignedIn()
  @Query(() => DigestConnection, { description: "The viewer's own that had anything new, the newest first" })
  async myDigests(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ) {
    const page = pageRequest(first, after);
    return toConnection(await this.alerts.digests(personOf(viewer), page), page.after);
  }

  @AllowSignedIn()
  @Query(() => DigestPreview, { description: 'Of everything that is switched on, or of one search' })
  previewDigest(
    @CurrentViewer() viewer: Viewer,
    @Args('savedSearchId', { type: () => ID, nullable: true }) savedSearchId?: Id,
  ) {
    return this.preview.run(viewer, savedSearchId ?? null);
  }

  @ResolveField(() => Int)
  total(@Parent() digest: StoredDigest): number {
    return totalOf(digest);
  }
}

@Resolver(() => DigestSearch)
export class DigestSearchResolver {
  constructor(private readonly titles: DigestHitLoader) {}

  @ResolveField(() => [DigestHit])
  async hits(@Parent() { hits }: DigestEntry, @Context() context: GraphqlContext) {
    const found = await Promise.all(hits.map((hit) => this.titles.load(context, `${hit.index} ${hit.id}`)));
    return found.filter((hit) => hit !== null);
  }
}

@Resolver(() => DigestFit)
export class DigestFitResolver {
  constructor(private readonly challenges: ChallengeLoader) {}

  @ResolveField(() => Challenge, { nullable: true })
  challenge(@Parent() { challengeId }: DigestChallenge, @Context() context: GraphqlContext) {
    return this.challenges.load(context, challengeId);
  }
}

@Resolver(() => AlertPreference)
export class AlertPreferenceResolver {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly set: SetAlertPreference,
    private readonly clock: Clock,
  ) {}

  @AllowSignedIn()
  @Query(() => AlertPreference, { description: 'How the viewer wants to be told' })
  myAlertPreference(@CurrentViewer() viewer: Viewer) {
    return this.alerts.preference(personOf(viewer));
  }

  @AllowSignedIn()
  @Mutation(() => SetAlertPreferenceResult)
  setAlertPreference(@CurrentViewer() viewer: Viewer, @Args('input') input: SetAlertPreferenceInput) {
    return this.set.run(viewer, input);
  }

  @ResolveField(() => Date)
  nextDigestAt(): Date {
    return nextDigestAt(digestDay(this.clock.now()));
  }
}
