import { Injectable } from '@nestjs/common';
import { Checks, commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { refuseIfStale } from '@jiebang/platform/database';
import { checkCategory, type InstrumentContent } from './domain/facility.js';
import { statusAfterEdit, type InstrumentStatus } from './domain/instrument-lifecycle.js';
import { checkPrices } from './domain/price.js';
import { FacilityChanges } from './facility-changes.js';
import { LabsRepository } from './labs.repository.js';

/** Adds an instrument (`id` null) or changes one; it stays in its facility. */
@Injectable()
export class SaveInstrument {
  constructor(
    private readonly labs: LabsRepository,
    private readonly changes: FacilityChanges,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT, WRONG_STATE for a retired instrument. */
  async run(
    viewer: Viewer,
    id: Id | null,
    content: InstrumentContent,
    wanted: Exclude<InstrumentStatus, 'retired'>,
    version: number | null,
  ): Promise<Id> {
    await this.changes.begin(viewer, content.facilityId);
    const present = id === null ? null : await this.labs.instrumentForUpdate(id);
    if (id !== null && present?.facilityId !== content.facilityId)
      throw commonErrors.NOT_FOUND({ what: 'instrument' });
    if (present) refuseIfStale(present, version ?? 0);
    const checks = new Checks();
    checkCategory(checks, content.category, 'category');
    checkPrices(checks, content.prices);
    checks.refuseIfAny();
    const status = present ? statusAfterEdit(present.status, wanted) : wanted;
    const instrumentId = present?.id ?? newId();
    if (present) await this.labs.saveInstrument(instrumentId, content, status);
    else await this.labs.addInstrument(instrumentId, content, status);
    await this.changes.noted(viewer, content.facilityId, {
      action: present ? 'instrument.save' : 'instrument.add',
      subjectType: 'instrument',
      subjectId: instrumentId,
      from: present?.status ?? null,
      to: status,
    });
    return instrumentId;
  }
}
