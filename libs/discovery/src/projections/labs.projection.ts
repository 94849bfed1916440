import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { LabsReadModel } from '@jiebang/labs';
import type { SearchBatch } from '@jiebang/platform/search';
import { facilityDocument } from '../domain/facility-document.js';
import { DocumentProjection, walk } from './document-projection.js';
import { OrganisationLines } from './organisation-lines.js';

/** Facilities with all that they share. */
@Injectable()
export class LabsProjection extends DocumentProjection {
  readonly index = 'labs';

  constructor(
    private readonly labs: LabsReadModel,
    private readonly lines: OrganisationLines,
  ) {
    super();
  }

  async batchOf(facilityIds: readonly Id[]): Promise<SearchBatch> {
    const facilities = await this.labs.facilities(facilityIds);
    const known = facilities.map(({ id }) => id);
    const instruments = await this.labs.instrumentsOf(known);
    const services = await this.labs.servicesOf(known);
    const resources = await this.labs.resourcesOf(known);
    const lines = await this.lines.of(facilities.map(({ organisationId }) => organisationId));
    const upsert = facilities.map((facility) =>
      facilityDocument({
        facility,
        organisation: lines.get(facility.organisationId) ?? [],
        instruments: instruments.filter(({ facilityId }) => facilityId === facility.id),
        services: services.filter(({ facilityId }) => facilityId === facility.id),
        resources: resources.filter(({ facilityId }) => facilityId === facility.id),
      }),
    );
    return { upsert, remove: facilityIds.filter((id) => !known.includes(id)) };
  }

  pages(size: number, changedSince?: Date): AsyncIterable<readonly Id[]> {
    return walk((after, limit) => this.labs.facilityIds(after, limit, changedSince), size);
  }
}
