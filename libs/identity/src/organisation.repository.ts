import type { Id } from '@jiebang/kernel';
import type { OrganisationKind } from './domain/organisation.js';

export interface NewOrganisation {
  readonly kind: OrganisationKind;
  readonly parentId: Id | null;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly code: string | null;
}

/** Where organisations are kept. */
export abstract class OrganisationRepository {
  abstract kindOf(id: Id): Promise<OrganisationKind | null>;
  abstract add(organisation: NewOrganisation & { readonly id: Id }): Promise<void>;
}
