import { Injectable } from '@nestjs/common';
import { IdentityReadModel } from '@jiebang/identity';
import { pageRequest, type Id, type Page } from '@jiebang/kernel';
import { LabsReadModel, type FacilityRecord, type FacilitySort } from './labs.read-model.js';

/** What the list is narrowed by; null and undefined mean nothing. */
export interface FacilitiesWanted {
  readonly category?: string | null;
  readonly city?: string | null;
  readonly campus?: string | null;
  /** With everything below it. */
  readonly organisationId?: Id | null;
  readonly openAccess?: boolean | null;
  readonly sort?: FacilitySort | null;
}

/** The list of facilities. */
@Injectable()
export class ListFacilities {
  constructor(
    private readonly labs: LabsReadModel,
    private readonly identity: IdentityReadModel,
  ) {}

  /** Throws INVALID_INPUT for a bad cursor or page size. */
  async page(
    { category, city, campus, organisationId, openAccess, sort }: FacilitiesWanted,
    first?: number | null,
    after?: string | null,
  ): Promise<Page<FacilityRecord>> {
    return this.labs.facilityPage(
      {
        category: category ?? undefined,
        city: city ?? undefined,
        campus: campus ?? undefined,
        openAccess: openAccess ?? undefined,
        organisationIds: organisationId == null ? undefined : await this.identity.subtreeOf([organisationId]),
      },
      sort ?? 'name',
      pageRequest(first, after),
    );
  }
}
