import type { Id } from '@jiebang/kernel';
import type { FacilityContent, InstrumentContent, ServiceContent } from './domain/facility.js';
import type { InstrumentStatus } from './domain/instrument-lifecycle.js';
import type { Unpriced } from './domain/price.js';
import type { SharedResourceContent } from './domain/shared-resource.js';
import type { ResourceState } from './domain/shared-resource-lifecycle.js';

interface Kept {
  readonly id: Id;
  readonly version: number;
}

export type StoredFacility = FacilityContent & Kept;
export type StoredInstrument = Unpriced<InstrumentContent> & Kept & { readonly status: InstrumentStatus };
export type StoredService = Unpriced<ServiceContent> & Kept;
export type StoredResource = Unpriced<SharedResourceContent> & Kept & { readonly state: ResourceState };

/**
 * Where facilities and what they share are kept. Rows are locked by `...ForUpdate`. Staff and prices are saved whole with
 * what they belong to.
 */
export abstract class LabsRepository {
  abstract facilityForUpdate(id: Id): Promise<StoredFacility | null>;
  abstract addFacility(id: Id, content: FacilityContent, now: Date): Promise<void>;
  abstract saveFacility(id: Id, content: FacilityContent, now: Date): Promise<void>;
  /** Something that belongs to the facility has changed; its version stays. */
  abstract touchFacility(id: Id, now: Date): Promise<void>;

  abstract instrumentForUpdate(id: Id): Promise<StoredInstrument | null>;
  abstract addInstrument(id: Id, content: InstrumentContent, status: InstrumentStatus): Promise<void>;
  abstract saveInstrument(id: Id, content: InstrumentContent, status: InstrumentStatus): Promise<void>;
  abstract setStatus(id: Id, status: InstrumentStatus): Promise<void>;

  abstract serviceForUpdate(id: Id): Promise<StoredService | null>;
  abstract addService(id: Id, content: ServiceContent): Promise<void>;
  abstract saveService(id: Id, content: ServiceContent): Promise<void>;

  abstract resourceForUpdate(id: Id): Promise<StoredResource | null>;
  abstract addResource(id: Id, content: SharedResourceContent, state: ResourceState): Promise<void>;
  abstract saveResource(id: Id, content: SharedResourceContent): Promise<void>;
  abstract setResourceState(id: Id, state: ResourceState): Promise<void>;
}
