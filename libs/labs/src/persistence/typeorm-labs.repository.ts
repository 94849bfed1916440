import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import type { FacilityContent, InstrumentContent, ServiceContent } from '../domain/facility.js';
import type { InstrumentStatus } from '../domain/instrument-lifecycle.js';
import {
  LabsRepository,
  type StoredFacility,
  type StoredInstrument,
  type StoredService,
} from '../labs.repository.js';
import { FacilityEntity } from './facility.entity.js';
import { InstrumentEntity } from './instrument.entity.js';
import { LabServiceEntity } from './lab-service.entity.js';

@Injectable()
export class TypeormLabsRepository extends LabsRepository {
  constructor(private readonly database: Database) {
    super();
  }

  facilityForUpdate(id: Id): Promise<StoredFacility | null> {
    return this.locked(FacilityEntity, id);
  }

  async addFacility(id: Id, content: FacilityContent, now: Date): Promise<void> {
    const row = { ...content, categories: [...content.categories], id, createdAt: now, updatedAt: now };
    await this.database.manager.insert(FacilityEntity, row);
  }

  async saveFacility(id: Id, content: FacilityContent, now: Date): Promise<void> {
    const row = { ...content, categories: [...content.categories], updatedAt: now };
    await this.database.manager.update(FacilityEntity, { id }, { ...row, revision: () => 'revision + 1' });
  }

  async touchFacility(id: Id, now: Date): Promise<void> {
    await this.database.execute(
      'UPDATE facility SET revision = revision + 1, updated_at = $2 WHERE id = $1',
      [id, now],
    );
  }

  instrumentForUpdate(id: Id): Promise<StoredInstrument | null> {
    return this.locked(InstrumentEntity, id);
  }

  async addInstrument(id: Id, content: InstrumentContent, status: InstrumentStatus): Promise<void> {
    await this.database.manager.insert(InstrumentEntity, { ...content, status, id });
  }

  async saveInstrument(id: Id, content: InstrumentContent, status: InstrumentStatus): Promise<void> {
    await this.database.manager.update(InstrumentEntity, { id }, { ...content, status });
  }

  async setStatus(id: Id, status: InstrumentStatus): Promise<void> {
    await this.database.manager.update(InstrumentEntity, { id }, { status });
  }

  serviceForUpdate(id: Id): Promise<StoredService | null> {
    return this.locked(LabServiceEntity, id);
  }

  async addService(id: Id, content: ServiceContent): Promise<void> {
    await this.database.manager.insert(LabServiceEntity, { ...content, id });
  }

  async saveService(id: Id, content: ServiceContent): Promise<void> {
    await this.database.manager.update(LabServiceEntity, { id }, { ...content });
  }

  private locked<Row extends { id: Id }>(entity: new () => Row, id: Id): Promise<Row | null> {
    return this.database.manager
      .createQueryBuilder(entity, 'row')
      .where('row.id = :id', { id })
      .setLock('pessimistic_write')
      .getOne();
  }
}
