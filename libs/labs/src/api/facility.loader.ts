import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { BatchLoader, byKey, groupedBy } from '@jiebang/platform/graphql';
import {
  LabsReadModel,
  type FacilityRecord,
  type InstrumentRecord,
  type ServiceRecord,
  type SharedResourceRecord,
} from '../labs.read-model.js';

@Injectable()
export class FacilityLoader extends BatchLoader<Id, FacilityRecord | null> {
  constructor(private readonly labs: LabsReadModel) {
    super();
  }

  protected async batch(ids: readonly Id[]) {
    return byKey(await this.labs.facilities(ids), ({ id }) => id);
  }

  protected absent() {
    return null;
  }
}

/** Instruments in use, by facility. */
@Injectable()
export class InstrumentsLoader extends BatchLoader<Id, InstrumentRecord[]> {
  constructor(private readonly labs: LabsReadModel) {
    super();
  }

  protected async batch(facilityIds: readonly Id[]) {
    const inUse = (await this.labs.instrumentsOf(facilityIds)).filter(({ status }) => status !== 'retired');
    return groupedBy(inUse, ({ facilityId }) => facilityId);
  }

  protected absent() {
    return [];
  }
}

/** Services on offer, by facility. */
@Injectable()
export class ServicesLoader extends BatchLoader<Id, ServiceRecord[]> {
  constructor(private readonly labs: LabsReadModel) {
    super();
  }

  protected async batch(facilityIds: readonly Id[]) {
    const onOffer = (await this.labs.servicesOf(facilityIds)).filter(({ offered }) => offered);
    return groupedBy(onOffer, ({ facilityId }) => facilityId);
  }

  protected absent() {
    return [];
  }
}

/** Datasets, literature and biobanks in every state, by facility. */
@Injectable()
export class ResourcesLoader extends BatchLoader<Id, SharedResourceRecord[]> {
  constructor(private readonly labs: LabsReadModel) {
    super();
  }

  protected async batch(facilityIds: readonly Id[]) {
    return groupedBy(await this.labs.resourcesOf(facilityIds), ({ facilityId }) => facilityId);
  }

  protected absent() {
    return [];
  }
}
