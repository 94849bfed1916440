import type { Id, Page, PageRequest } from '@jiebang/kernel';
import type { NoticeKind, NoticeParams } from './domain/notice-words.js';

/** Something that a person is told. */
export interface NoticeRecord {
  readonly id: Id;
  readonly kind: string;
  readonly params: NoticeParams;
  readonly path: string;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** A notice to one person or the same to many. */
export interface NewNotice {
  readonly personIds: readonly Id[];
  readonly kind: NoticeKind;
  readonly params: NoticeParams;
  /** Address of the page where it is about. */
  readonly path: string;
}

/** What people were told, each their own. */
export abstract class NoticeRepository {
  /** Adds them, once an event and person; returns whom something was added for. */
  abstract add(eventId: Id, notices: readonly NewNotice[], at: Date): Promise<readonly Id[]>;
  /** The newest first. */
  abstract page(personId: Id, unreadOnly: boolean, page: PageRequest): Promise<Page<NoticeRecord>>;
  abstract unread(personId: Id): Promise<number>;
  /**
   * Marks notices of the person, or of all of theirs at most `limit` where `ids` is null, and returns those that were
   * changed, the newest first. Somebody else's are left alone.
   */
  abstract mark(
    personId: Id,
    ids: readonly Id[] | null,
    readAt: Date | null,
    limit: number,
  ): Promise<readonly NoticeRecord[]>;
  /** Forgets read notices made before the one instant and all made before the other; returns how many went. */
  abstract prune(readBefore: Date, allBefore: Date, limit: number): Promise<number>;
}
