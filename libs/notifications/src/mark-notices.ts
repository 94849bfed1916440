import { Injectable } from '@nestjs/common';
import { Clock, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { Signals } from '@jiebang/platform/signals';
import { newsTopic } from './news.signal.js';
import { NoticeRepository, type NoticeRecord } from './notice.repository.js';

/** Notices that are marked at once; whoever has more unread asks again. */
export const MOST_MARKED = 500;

/** Marks one's own notices as read, or as unread again. */
@Injectable()
export class MarkNotices {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly signals: Signals,
    private readonly clock: Clock,
  ) {}

  /** All of the viewer's where `ids` is null. Returns what was changed; ids of others are passed over in silence. */
  async run(viewer: Viewer, ids: readonly Id[] | null, read: boolean): Promise<readonly NoticeRecord[]> {
    const personId = personOf(viewer);
    const changed = await this.notices.mark(personId, ids, read ? this.clock.now() : null, MOST_MARKED);
    // Other windows of the same person show the same figure.
    if (changed.length > 0) await this.signals.send(newsTopic(personId), { id: personId });
    return changed;
  }
}
