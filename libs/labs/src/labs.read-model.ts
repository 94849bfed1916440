import type { Id, Page, PageRequest } from '@jiebang/kernel';
import type { FacilityContent, InstrumentContent, ServiceContent } from './domain/facility.js';
import type { InstrumentStatus } from './domain/instrument-lifecycle.js';
import type { SharedResourceContent } from './domain/shared-resource.js';
import type { ResourceState } from './domain/shared-resource-lifecycle.js';

/** A facility as everybody may see it. */
export interface FacilityRecord extends FacilityContent {
  readonly id: Id;
  readonly synthetic: boolean;
  readonly updatedAt: Date;
  /** For the editor: rises with each save of the facility itself. */
  readonly version: number;
  /** For projections elsewhere: rises with every change of the facility or of what it shares. */
  readonly revision: number;
}

export interface InstrumentRecord extends InstrumentContent {
  readonly id: Id;
  readonly status: InstrumentStatus;
  readonly version: number;
}

export interface ServiceRecord extends ServiceContent {
  readonly id: Id;
  readonly version: number;
}

/** A dataset, a body of literature or a biobank. Drafts are for those who edit; see `SEEN_STATES`. */
export interface SharedResourceRecord extends SharedResourceContent {
  readonly id: Id;
  readonly state: ResourceState;
  readonly version: number;
}

export interface FacilityFilter {
  readonly category?: string;
  readonly city?: string;
  readonly campus?: string;
  readonly organisationIds?: readonly Id[];
  readonly openAccess?: boolean;
}

export const FACILITY_SORTS = ['updatedAt', 'name'] as const;
/** `updatedAt`: the newest first. `name`: by the English name. */
export type FacilitySort = (typeof FACILITY_SORTS)[number];

/** What other contexts, and this one's API, may ask of labs. Everything here but drafts of resources is public. */
export abstract class LabsReadModel {
  abstract facilities(ids: readonly Id[]): Promise<readonly FacilityRecord[]>;
  abstract facilityPage(
    filter: FacilityFilter,
    sort: FacilitySort,
    page: PageRequest,
  ): Promise<Page<FacilityRecord>>;
  /** Ids in their order, `limit` after `after`: for walks over all, or over those changed at or after `changedSince`. */
  abstract facilityIds(after: Id | null, limit: number, changedSince?: Date): Promise<readonly Id[]>;
  /** Instruments of the facilities, retired ones included, by name. */
  abstract instrumentsOf(facilityIds: readonly Id[]): Promise<readonly InstrumentRecord[]>;
  /** Services of the facilities, those not offered any more included, by name. */
  abstract servicesOf(facilityIds: readonly Id[]): Promise<readonly ServiceRecord[]>;
  /** Datasets, literature and biobanks of the facilities in every state, by kind and name. */
  abstract resourcesOf(facilityIds: readonly Id[]): Promise<readonly SharedResourceRecord[]>;
}
