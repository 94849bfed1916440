import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { Id, Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import type { ResourceEvent } from '../domain/shared-resource-lifecycle.js';
import { labsCapabilities as can } from '../labs.capabilities.js';
import { LabsReadModel } from '../labs.read-model.js';
import { MoveResource } from '../move-resource.js';
import { SaveResource } from '../save-resource.js';
import { ResourceEventEnum } from './labs.enums.js';
import { resourceFrom, SaveResourceInput } from './shared-resource.input.js';
import { MoveResourceResult, SaveResourceResult } from './shared-resource.type.js';

@Resolver()
export class SharedResourceResolver {
  constructor(
    private readonly labs: LabsReadModel,
    private readonly save: SaveResource,
    private readonly move: MoveResource,
  ) {}

  @Allow(can['facility.manage'])
  @Mutation(() => SaveResourceResult, { description: 'A new one is a draft' })
  async saveResource(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveResourceInput,
    @Args('id', { type: () => ID, nullable: true, description: 'Left out for a new one' }) id?: Id | null,
    @Args('version', { type: () => Int, nullable: true }) version?: number | null,
  ) {
    const saved = await this.save.run(viewer, id ?? null, resourceFrom(input), version ?? null);
    return this.resource(input.facilityId, saved);
  }

  @Allow(can['facility.manage'])
  @Mutation(() => MoveResourceResult)
  async moveResource(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: Id,
    @Args('event', { type: () => ResourceEventEnum }) event: ResourceEvent,
    @Args('version', { type: () => Int }) version: number,
  ) {
    return this.resource(await this.move.run(viewer, id, event, version), id);
  }

  private async resource(facilityId: Id, id: Id) {
    return (await this.labs.resourcesOf([facilityId])).find((resource) => resource.id === id) ?? null;
  }
}
