import type { Id } from '@jiebang/kernel';
import type { OrganisationKind } from './domain/organisation.js';
import type { NewOrganisation } from './create-organisation.js';

/** Where organisations are kept. */
export abstract class OrganisationRepository {
  abstract kindOf(id: Id): Promise<OrganisationKind | null>;
  abstract add(organisation: NewOrganisation & { readonly id: Id }): Promise<void>;
}
