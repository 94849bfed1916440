import { Injectable } from '@nestjs/common';
import { Checks, commonErrors, nextState, type Id, type Viewer } from '@jiebang/kernel';
import { refuseIfStale } from '@jiebang/platform/database';
import { checkComplete } from './domain/shared-resource.js';
import { resourceLifecycle, type ResourceEvent } from './domain/shared-resource-lifecycle.js';
import { FacilityChanges } from './facility-changes.js';
import { LabsRepository } from './labs.repository.js';

/** Offers a shared resource to others, pauses it, offers it again, or withdraws it for good. */
@Injectable()
export class MoveResource {
  constructor(
    private readonly labs: LabsRepository,
    private readonly changes: FacilityChanges,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE, INVALID_INPUT with all that is missing. Returns the facility's id. */
  async run(viewer: Viewer, id: Id, event: ResourceEvent, version: number): Promise<Id> {
    const present = await this.labs.resourceForUpdate(id);
    if (!present) throw commonErrors.NOT_FOUND({ what: 'shared resource' });
    const { facilityId, state: from } = present;
    await this.changes.begin(viewer, facilityId);
    refuseIfStale(present, version);
    const to = nextState(resourceLifecycle, from, event);
    if (to === 'offered') {
      const checks = new Checks();
      checkComplete(checks, present);
      checks.refuseIfAny();
    }
    await this.labs.setResourceState(id, to);
    await this.changes.noted(viewer, facilityId, {
      action: `shared_resource.${event}`,
      subjectType: 'shared_resource',
      subjectId: id,
      from,
      to,
    });
    return facilityId;
  }
}
