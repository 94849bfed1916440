import type { Id, Page, PageRequest } from '@jiebang/kernel';

/** Something that was done: who, what, to what, when, from which state to which. */
export interface AuditEntryRecord {
  readonly id: Id;
  readonly at: Date;
  /** `noun.verb`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: Id;
  readonly from: string | null;
  readonly to: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  /** Null where the platform itself did it. */
  readonly personId: Id | null;
  readonly requestId: string;
  /** True once the chain of hashes covers it. */
  readonly sealed: boolean;
}

/** Which entries: of one subject, of one person, of a time, or all. */
export interface AuditFilter {
  readonly subjectType?: string;
  readonly subjectId?: Id;
  readonly actorId?: Id;
  /** The first moment. */
  readonly since?: Date;
  /** The moment after the last. */
  readonly until?: Date;
}

/** The audit trail as auditors read it, the newest entry first. */
export abstract class AuditTrailReadModel {
  abstract page(filter: AuditFilter, page: PageRequest): Promise<Page<AuditEntryRecord>>;
}
