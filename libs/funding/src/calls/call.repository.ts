import type { Id } from '@jiebang/kernel';
import type { CallContent, CallTerms } from '../domain/call.js';
import type { CallState } from '../domain/call-lifecycle.js';

/** A call as the use cases change it. */
export interface CallRow extends CallContent {
  readonly id: Id;
  readonly version: number;
  readonly state: CallState;
  readonly approvedBy: Id | null;
  readonly approvedAt: Date | null;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  /** What proposals are held to; set when the call opens and never again. */
  readonly terms: CallTerms | null;
}

export interface NewFund {
  readonly id: Id;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly organisationId: Id | null;
  /** What it has to give in all; null where that is not said. */
  readonly totalFen: number | null;
}

/** Where funds and calls are kept. */
export abstract class CallRepository {
  abstract addFund(fund: NewFund): Promise<void>;
  abstract hasFund(id: Id): Promise<boolean>;
  /** Locks the call until the transaction ends. */
  abstract forUpdate(id: Id): Promise<CallRow | null>;
  abstract byId(id: Id): Promise<CallRow | null>;
  abstract add(call: Omit<CallRow, 'version'>): Promise<void>;
  /** Saves and counts the version up. */
  abstract save(id: Id, changes: Partial<Omit<CallRow, 'id' | 'version' | 'programmeId'>>): Promise<void>;
  /** Announced calls whose opening has come and whose close has not. */
  abstract dueToOpen(now: Date): Promise<readonly Id[]>;
  /** Open calls whose closing instant has come. */
  abstract dueToClose(now: Date): Promise<readonly Id[]>;
}
