import { Injectable } from '@nestjs/common';
import { Checks, commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { refuseIfStale } from '@jiebang/platform/database';
import type { ServiceContent } from './domain/facility.js';
import { checkPrices } from './domain/price.js';
import { FacilityChanges } from './facility-changes.js';
import { LabsRepository } from './labs.repository.js';

/** Adds a service (`id` null) or changes one; it stays in its facility. */
@Injectable()
export class SaveService {
  constructor(
    private readonly labs: LabsRepository,
    private readonly changes: FacilityChanges,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT for an instrument of another facility. */
  async run(viewer: Viewer, id: Id | null, content: ServiceContent, version: number | null): Promise<Id> {
    await this.changes.begin(viewer, content.facilityId);
    const present = id === null ? null : await this.labs.serviceForUpdate(id);
    if (id !== null && present?.facilityId !== content.facilityId)
      throw commonErrors.NOT_FOUND({ what: 'service' });
    if (present) refuseIfStale(present, version ?? 0);
    await this.check(content);
    const serviceId = present?.id ?? newId();
    if (present) await this.labs.saveService(serviceId, content);
    else await this.labs.addService(serviceId, content);
    await this.changes.noted(viewer, content.facilityId, {
      action: present ? 'service.save' : 'service.add',
      subjectType: 'service',
      subjectId: serviceId,
    });
    return serviceId;
  }

  private async check({ facilityId, instrumentId, prices }: ServiceContent): Promise<void> {
    const checks = new Checks();
    const instrument = instrumentId === null ? null : await this.labs.instrumentForUpdate(instrumentId);
    checks.that(
      instrumentId === null || instrument?.facilityId === facilityId,
      'instrumentId',
      'UNKNOWN_INSTRUMENT',
      { zh: '该平台没有这台仪器。', en: 'The facility has no such instrument.' },
    );
    checkPrices(checks, prices);
    checks.refuseIfAny();
  }
}
