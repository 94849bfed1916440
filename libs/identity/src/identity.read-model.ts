import type { Id, Page, PageRequest, Role, RoleGrant } from '@jiebang/kernel';
import type { OrganisationKind } from './domain/organisation.js';

/** An organisation as everybody may see it. */
export interface OrganisationRecord {
  readonly id: Id;
  readonly kind: OrganisationKind;
  readonly parentId: Id | null;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly code: string | null;
  readonly synthetic: boolean;
  readonly version: number;
}

/** A person's name and nothing else. What more may be seen of a profile is the people context's to say. */
export interface PersonRecord {
  readonly id: Id;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly synthetic: boolean;
}

export interface AffiliationRecord {
  readonly id: Id;
  readonly version: number;
  readonly personId: Id;
  readonly organisationId: Id;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly main: boolean;
  /** YYYY-MM-DD; both days belong to the post. */
  readonly startedOn: string | null;
  readonly endedOn: string | null;
}

/** Where an organisation stands: all those above it, the nearest first. */
export interface AncestorsRecord {
  readonly id: Id;
  readonly ancestorIds: readonly Id[];
}

/** One's own account. */
export interface AccountRecord {
  readonly id: Id;
  readonly personId: Id;
  readonly login: string;
  readonly grants: readonly RoleGrant[];
}

export interface OrganisationFilter {
  readonly kind?: OrganisationKind;
  readonly parentId?: Id;
}

/** What other contexts, and this one's API, may ask of identity. */
export abstract class IdentityReadModel {
  abstract people(ids: readonly Id[]): Promise<readonly PersonRecord[]>;
  abstract organisations(ids: readonly Id[]): Promise<readonly OrganisationRecord[]>;
  abstract organisationPage(filter: OrganisationFilter, page: PageRequest): Promise<Page<OrganisationRecord>>;
  /** The lines upwards from organisations; an unknown id has none. */
  abstract ancestorsOf(ids: readonly Id[]): Promise<readonly AncestorsRecord[]>;
  /** The organisations themselves and all below them. */
  abstract subtreeOf(ids: readonly Id[]): Promise<readonly Id[]>;
  /** Affiliations that have not ended, the main one of each person first. */
  abstract affiliationsOf(personIds: readonly Id[]): Promise<readonly AffiliationRecord[]>;
  abstract account(id: Id): Promise<AccountRecord | null>;
  /** The account by which a person may sign in, with the roles that they bear now; null where there is none. */
  abstract activeAccountOf(personId: Id): Promise<AccountRecord | null>;
  /** People who bear a role within a programme or everywhere. */
  abstract personIdsWithRole(role: Role, programmeId?: Id): Promise<readonly Id[]>;
}
