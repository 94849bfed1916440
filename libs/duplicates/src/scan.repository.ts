import type { Id } from '@jiebang/kernel';

export type ScanState = 'queued' | 'running' | 'done' | 'failed';

/** A comparison of all records. */
export interface ScanRecord {
  readonly id: Id;
  readonly state: ScanState;
  readonly askedAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  /** 0 to 1. */
  readonly progress: number;
  readonly peopleCount: number;
  readonly pairCount: number;
}

/** Where scans are kept. */
export abstract class ScanRepository {
  /** Notes a new scan and returns its id; the id of the one that is on where there is one. */
  abstract queue(id: Id, by: Id | null, at: Date): Promise<Id>;
  abstract byId(id: Id): Promise<ScanRecord | null>;
  abstract latest(): Promise<ScanRecord | null>;
  abstract start(id: Id, at: Date): Promise<void>;
  abstract progress(id: Id, fraction: number, peopleCount: number): Promise<void>;
  abstract finish(id: Id, state: 'done' | 'failed', at: Date): Promise<void>;
}
