import { Injectable } from '@nestjs/common';
import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import type { FacilityContent, InstrumentContent, ServiceContent } from '../domain/facility.js';
import type { StaffMember } from '../domain/facility-staff.js';
import type { InstrumentStatus } from '../domain/instrument-lifecycle.js';
import type { PriceLine } from '../domain/price.js';
import type { SharedResourceContent } from '../domain/shared-resource.js';
import type { ResourceState } from '../domain/shared-resource-lifecycle.js';
import {
  LabsRepository,
  type StoredFacility,
  type StoredInstrument,
  type StoredResource,
  type StoredService,
} from '../labs.repository.js';
import { FacilityStaffEntity } from './facility-staff.entity.js';
import { FacilityEntity } from './facility.entity.js';
import { InstrumentEntity } from './instrument.entity.js';
import { LabServiceEntity } from './lab-service.entity.js';
import { facilityContent, facilityRow, resourceContent, resourceRow } from './labs-rows.js';
import { PriceLineEntity } from './price-line.entity.js';
import { SharedResourceEntity } from './shared-resource.entity.js';

type Priced = 'instrumentId' | 'serviceId' | 'resourceId';

@Injectable()
export class TypeormLabsRepository extends LabsRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async facilityForUpdate(facilityId: Id): Promise<StoredFacility | null> {
    const row = await this.locked(FacilityEntity, facilityId);
    if (!row) return null;
    const order = { position: 'ASC' } as const;
    const staff = await this.database.manager.find(FacilityStaffEntity, { where: { facilityId }, order });
    const { id, version } = row;
    return {
      ...facilityContent(
        row,
        staff.map(({ personId, role }) => ({ personId, role })),
      ),
      id,
      version,
    };
  }

  async addFacility(id: Id, content: FacilityContent, now: Date): Promise<void> {
    const row = { ...facilityRow(content), id, createdAt: now, updatedAt: now };
    await this.database.manager.insert(FacilityEntity, row);
    await this.replaceStaff(id, content.staff);
  }

  async saveFacility(id: Id, content: FacilityContent, now: Date): Promise<void> {
    const row = { ...facilityRow(content), updatedAt: now, revision: () => 'revision + 1' };
    await this.database.manager.update(FacilityEntity, { id }, row);
    await this.replaceStaff(id, content.staff);
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

  async addInstrument(
    id: Id,
    { prices, ...content }: InstrumentContent,
    status: InstrumentStatus,
  ): Promise<void> {
    await this.database.manager.insert(InstrumentEntity, { ...content, status, id });
    await this.replacePrices('instrumentId', id, prices);
  }

  async saveInstrument(
    id: Id,
    { prices, ...content }: InstrumentContent,
    status: InstrumentStatus,
  ): Promise<void> {
    await this.database.manager.update(InstrumentEntity, { id }, { ...content, status });
    await this.replacePrices('instrumentId', id, prices);
  }

  async setStatus(id: Id, status: InstrumentStatus): Promise<void> {
    await this.database.manager.update(InstrumentEntity, { id }, { status });
  }

  serviceForUpdate(id: Id): Promise<StoredService | null> {
    return this.locked(LabServiceEntity, id);
  }

  async addService(id: Id, { prices, ...content }: ServiceContent): Promise<void> {
    await this.database.manager.insert(LabServiceEntity, { ...content, id });
    await this.replacePrices('serviceId', id, prices);
  }

  async saveService(id: Id, { prices, ...content }: ServiceContent): Promise<void> {
    await this.database.manager.update(LabServiceEntity, { id }, { ...content });
    await this.replacePrices('serviceId', id, prices);
  }

  async resourceForUpdate(id: Id): Promise<StoredResource | null> {
    const row = await this.locked(SharedResourceEntity, id);
    return row && resourceContent(row);
  }

  async addResource(
    id: Id,
    { prices, ...content }: SharedResourceContent,
    state: ResourceState,
  ): Promise<void> {
    await this.database.manager.insert(SharedResourceEntity, { ...resourceRow(content), state, id });
    await this.replacePrices('resourceId', id, prices);
  }

  async saveResource(id: Id, { prices, ...content }: SharedResourceContent): Promise<void> {
    await this.database.manager.update(SharedResourceEntity, { id }, resourceRow(content));
    await this.replacePrices('resourceId', id, prices);
  }

  async setResourceState(id: Id, state: ResourceState): Promise<void> {
    await this.database.manager.update(SharedResourceEntity, { id }, { state });
  }

  private async replaceStaff(facilityId: Id, staff: readonly StaffMember[]): Promise<void> {
    await this.database.manager.delete(FacilityStaffEntity, { facilityId });
    const rows = staff.map((member, position) => ({ ...member, facilityId, position }));
    if (rows.length > 0) await this.database.manager.insert(FacilityStaffEntity, rows);
  }

  private async replacePrices(owner: Priced, ownerId: Id, prices: readonly PriceLine[]): Promise<void> {
    await this.database.manager.delete(PriceLineEntity, { [owner]: ownerId });
    const rows = prices.map((line, position) => ({ ...line, id: newId(), [owner]: ownerId, position }));
    if (rows.length > 0) await this.database.manager.insert(PriceLineEntity, rows);
  }

  private locked<Row extends { id: Id }>(entity: new () => Row, id: Id): Promise<Row | null> {
    return this.database.manager
      .createQueryBuilder(entity, 'row')
      .where('row.id = :id', { id })
      .setLock('pessimistic_write')
      .getOne();
  }
}
