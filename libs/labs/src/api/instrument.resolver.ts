import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { Id, Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { labsCapabilities as can } from '../labs.capabilities.js';
import { LabsReadModel } from '../labs.read-model.js';
import { RetireInstrument } from '../retire-instrument.js';
import { SaveInstrument } from '../save-instrument.js';
import { SaveService } from '../save-service.js';
import { instrumentFrom, serviceFrom } from './content-from.js';
import { RetireInstrumentResult, SaveInstrumentResult, SaveServiceResult } from './facility.type.js';
import { SaveInstrumentInput, SaveServiceInput } from './instrument.input.js';

@Resolver()
export class InstrumentResolver {
  constructor(
    private readonly labs: LabsReadModel,
    private readonly save: SaveInstrument,
    private readonly retire: RetireInstrument,
    private readonly services: SaveService,
  ) {}

  @Allow(can['facility.manage'])
  @Mutation(() => SaveInstrumentResult)
  async saveInstrument(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveInstrumentInput,
    @Args('id', { type: () => ID, nullable: true, description: 'Left out for a new one' }) id?: Id | null,
    @Args('version', { type: () => Int, nullable: true }) version?: number | null,
  ) {
    const status = input.status ?? 'available';
    const saved = await this.save.run(viewer, id ?? null, instrumentFrom(input), status, version ?? null);
    return this.instrument(input.facilityId, saved);
  }

  @Allow(can['facility.manage'])
  @Mutation(() => RetireInstrumentResult)
  async retireInstrument(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: Id,
    @Args('version', { type: () => Int }) version: number,
  ) {
    return this.instrument(await this.retire.run(viewer, id, version), id);
  }

  @Allow(can['facility.manage'])
  @Mutation(() => SaveServiceResult)
  async saveService(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveServiceInput,
    @Args('id', { type: () => ID, nullable: true, description: 'Left out for a new one' }) id?: Id | null,
    @Args('version', { type: () => Int, nullable: true }) version?: number | null,
  ) {
    const saved = await this.services.run(viewer, id ?? null, serviceFrom(input), version ?? null);
    return (await this.labs.servicesOf([input.facilityId])).find((service) => service.id === saved) ?? null;
  }

  private async instrument(facilityId: Id, id: Id) {
    return (await this.labs.instrumentsOf([facilityId])).find((instrument) => instrument.id === id) ?? null;
  }
}
