import { Injectable } from '@nestjs/common';
import { commonErrors, nextState, type Id, type Viewer } from '@jiebang/kernel';
import { refuseIfStale } from '@jiebang/platform/database';
import { instrumentLifecycle } from './domain/instrument-lifecycle.js';
import { FacilityChanges } from './facility-changes.js';
import { LabsRepository } from './labs.repository.js';

/** Takes an instrument out of use for good. */
@Injectable()
export class RetireInstrument {
  constructor(
    private readonly labs: LabsRepository,
    private readonly changes: FacilityChanges,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE. Returns the facility's id. */
  async run(viewer: Viewer, id: Id, version: number): Promise<Id> {
    const present = await this.labs.instrumentForUpdate(id);
    if (!present) throw commonErrors.NOT_FOUND({ what: 'instrument' });
    const { facilityId, status: from } = present;
    await this.changes.begin(viewer, facilityId);
    refuseIfStale(present, version);
    const to = nextState(instrumentLifecycle, from, 'retire');
    await this.labs.setStatus(id, to);
    await this.changes.noted(viewer, facilityId, {
      action: 'instrument.retire',
      subjectType: 'instrument',
      subjectId: id,
      from,
      to,
    });
    return facilityId;
  }
}
