import { Injectable } from '@nestjs/common';
import { Checks, commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { refuseIfStale } from '@jiebang/platform/database';
import { checkPrices } from './domain/price.js';
import { checkComplete, checkResource, type SharedResourceContent } from './domain/shared-resource.js';
import { resourceLifecycle, SEEN_STATES } from './domain/shared-resource-lifecycle.js';
import { FacilityChanges } from './facility-changes.js';
import { LabsRepository } from './labs.repository.js';

/** Drafts a dataset, literature or a biobank (`id` null), or changes one; it keeps its facility, its kind and its state. */
@Injectable()
export class SaveResource {
  constructor(
    private readonly labs: LabsRepository,
    private readonly changes: FacilityChanges,
  ) {}

  /**
   * A draft may lack everything but its names; what others see stays complete. Throws NOT_FOUND, FORBIDDEN, STALE_VERSION,
   * WRONG_STATE for a withdrawn one, and INVALID_INPUT with everything that is wrong.
   */
  async run(
    viewer: Viewer,
    id: Id | null,
    content: SharedResourceContent,
    version: number | null,
  ): Promise<Id> {
    await this.changes.begin(viewer, content.facilityId);
    const present = id === null ? null : await this.labs.resourceForUpdate(id);
    if (id !== null && (present?.facilityId !== content.facilityId || present.kind !== content.kind))
      throw commonErrors.NOT_FOUND({ what: 'shared resource' });
    if (present) refuseIfStale(present, version ?? 0);
    const state = present?.state ?? resourceLifecycle.initial;
    if (state === 'withdrawn') throw commonErrors.WRONG_STATE({ state, event: 'save', allowed: '—' });
    const checks = new Checks();
    checkResource(checks, content);
    checkPrices(checks, content.prices);
    if (SEEN_STATES.includes(state)) checkComplete(checks, content);
    checks.refuseIfAny();
    const resourceId = present?.id ?? newId();
    if (present) await this.labs.saveResource(resourceId, content);
    else await this.labs.addResource(resourceId, content, state);
    await this.changes.noted(viewer, content.facilityId, {
      action: present ? 'shared_resource.save' : 'shared_resource.add',
      subjectType: 'shared_resource',
      subjectId: resourceId,
      to: present ? null : state,
    });
    return resourceId;
  }
}
