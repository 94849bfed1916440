import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Events } from '@jiebang/platform/events';
import { mayEditFacility } from './facility.policy.js';
import { facilityChanged } from './labs.events.js';
import { LabsRepository, type StoredFacility } from './labs.repository.js';

/** What every change of a facility and its parts begins and ends with. */
@Injectable()
export class FacilityChanges {
  constructor(
    private readonly labs: LabsRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Locks the facility for a change by the viewer. Throws NOT_FOUND, FORBIDDEN. */
  async begin(viewer: Viewer, facilityId: Id): Promise<StoredFacility> {
    const facility = await this.labs.facilityForUpdate(facilityId);
    if (!facility) throw commonErrors.NOT_FOUND({ what: 'facility' });
    if (!mayEditFacility(viewer, facility)) throw commonErrors.FORBIDDEN();
    return facility;
  }

  /** Notes a change of something that the facility shares. */
  async noted(
    viewer: Viewer,
    facilityId: Id,
    change: {
      readonly action: string;
      readonly subjectType: 'instrument' | 'service' | 'shared_resource';
      readonly subjectId: Id;
      readonly from?: string | null;
      readonly to?: string | null;
    },
  ): Promise<void> {
    await this.labs.touchFacility(facilityId, this.clock.now());
    await this.audit.record(viewer, { ...change, details: { facilityId } });
    await this.events.publish(facilityChanged, { facilityId }, viewer.personId);
  }
}
