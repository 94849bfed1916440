import type { Id } from '@jiebang/kernel';
import type { FacilityContent, InstrumentContent, ServiceContent } from './domain/facility.js';
import type { InstrumentStatus } from './domain/instrument-lifecycle.js';

interface Kept {
  readonly id: Id;
  readonly version: number;
}

export type StoredFacility = FacilityContent & Kept;
export type StoredInstrument = InstrumentContent & Kept & { readonly status: InstrumentStatus };
export type StoredService = ServiceContent & Kept;

/** Where facilities, their instruments and their services are kept. Rows are locked by `...ForUpdate`. */
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
}
