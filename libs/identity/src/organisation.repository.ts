import type { Id } from '@jiebang/kernel';
import type { OrganisationKind } from './domain/organisation.js';

/** A new organisation on its way to the store. */
export interface NewOrganisation {
  readonly kind: OrganisationKind;
  readonly parentId: Id | null;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly code: string | null;
}

/** An organisation as its editor sees it. */
export interface OrganisationState extends NewOrganisation {
  readonly id: Id;
  readonly version: number;
}

/** Where organisations are kept. */
export abstract class OrganisationRepository {
  abstract kindOf(id: Id): Promise<OrganisationKind | null>;
  abstract add(organisation: NewOrganisation & { readonly id: Id }): Promise<void>;
  abstract byIdForUpdate(id: Id): Promise<OrganisationState | null>;
  abstract save(organisation: OrganisationState): Promise<void>;
}
