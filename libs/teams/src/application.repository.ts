import type { Id } from '@jiebang/kernel';
import type { ApplicationState } from './domain/application-lifecycle.js';

/** A student's application to a team. */
export interface ApplicationRow {
  readonly id: Id;
  readonly teamId: Id;
  readonly programmeId: Id;
  readonly personId: Id;
  /** The open seat that it is for; null where it is for none in particular. */
  readonly openSeatId: Id | null;
  readonly message: string;
  readonly state: ApplicationState;
  readonly decidedBy: Id | null;
  readonly decidedAt: Date | null;
}

/** Where applications are kept. */
export abstract class ApplicationRepository {
  abstract byId(id: Id): Promise<ApplicationRow | null>;
  abstract forUpdate(id: Id): Promise<ApplicationRow | null>;
  /** Throws ALREADY_APPLIED where one is pending. */
  abstract add(application: ApplicationRow): Promise<void>;
  abstract move(id: Id, changes: Pick<ApplicationRow, 'state' | 'decidedBy' | 'decidedAt'>): Promise<void>;
  /** Pending ones of a team. */
  abstract pendingOfTeam(teamId: Id): Promise<ApplicationRow[]>;
  /** Pending ones of a person within a programme. */
  abstract pendingOfPerson(programmeId: Id, personId: Id): Promise<ApplicationRow[]>;
}
