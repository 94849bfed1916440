import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id, Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { AddEvidence } from '../add-evidence.js';
import { completenessOf } from '../domain/completeness.js';
import type { ProfileView } from '../domain/profile-projection.js';
import { peopleCapabilities as can } from '../people.capabilities.js';
import { PeopleReadModel } from '../people.read-model.js';
import { maySeeCompleteness } from '../profile.policy.js';
import { RemoveEvidence } from '../remove-evidence.js';
import { ShowProfiles } from '../show-profiles.js';
import { UpdateEvidence } from '../update-evidence.js';
import { EvidenceInput } from './evidence.input.js';
import { EvidenceLoader } from './evidence.loader.js';
import { AddEvidenceResult, Evidence, RemoveEvidenceResult, UpdateEvidenceResult } from './evidence.type.js';
import { Profile, ProfileCompleteness } from './profile.type.js';

@Resolver(() => Profile)
export class ProfileEvidenceResolver {
  constructor(
    private readonly add: AddEvidence,
    private readonly update: UpdateEvidence,
    private readonly remove: RemoveEvidence,
    private readonly show: ShowProfiles,
    private readonly people: PeopleReadModel,
    private readonly evidenceLoader: EvidenceLoader,
  ) {}

  @Allow(can['profile.edit'])
  @Mutation(() => AddEvidenceResult)
  async addEvidence(@CurrentViewer() viewer: Viewer, @Args('input') input: EvidenceInput) {
    return this.oneOf(viewer, await this.add.run(viewer, input));
  }

  @Allow(can['profile.edit'])
  @Mutation(() => UpdateEvidenceResult)
  async updateEvidence(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: Id,
    @Args('input') input: EvidenceInput,
    @Args('version', { type: () => Int }) version: number,
  ) {
    return this.oneOf(viewer, await this.update.run(viewer, id, input, version));
  }

  @Allow(can['profile.edit'])
  @Mutation(() => RemoveEvidenceResult)
  async removeEvidence(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: Id,
    @Args('version', { type: () => Int }) version: number,
  ) {
    return this.show.one(viewer, await this.remove.run(viewer, id, version));
  }

  @ResolveField(() => [Evidence], { description: 'The newest first; empty where it is hidden' })
  evidence(@Parent() { personId, hidden }: ProfileView, @Context() context: GraphqlContext) {
    return hidden.includes('evidence') ? [] : this.evidenceLoader.load(context, personId);
  }

  @ResolveField(() => ProfileCompleteness, {
    nullable: true,
    description: 'For the person and the project office',
  })
  async completeness(@Parent() profile: ProfileView, @Context() context: GraphqlContext) {
    const { personId, visibility, fieldVisibility, capacity, acceptsMentoring, ...shown } = profile;
    const whole = visibility && fieldVisibility && capacity !== null && acceptsMentoring !== null;
    if (!whole || !maySeeCompleteness(context.viewer, personId)) return null;
    const evidenceCount = (await this.evidenceLoader.load(context, personId)).length;
    const { score, missing } = completenessOf({
      ...shown,
      visibility,
      fieldVisibility,
      capacity,
      acceptsMentoring,
      evidenceCount,
    });
    return {
      score,
      missing: missing.map(({ field, message }) => ({ field, message: message[context.viewer.locale] })),
    };
  }

  private async oneOf({ personId }: Viewer, id: Id) {
    const own = personId ? await this.people.evidenceOf([personId]) : [];
    return own.find((item) => item.id === id) ?? null;
  }
}
