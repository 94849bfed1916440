import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import type { EventMeta } from '@jiebang/platform/events';
import { Signals } from '@jiebang/platform/signals';
import { newsTopic } from './news.signal.js';
import { NoticeRepository, type NewNotice } from './notice.repository.js';

/** Tells people what they wait for: notes it for each, and wakes the pages that they have open. */
@Injectable()
export class TellPeople {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly signals: Signals,
  ) {}

  /**
   * In the delivery's transaction, so that both leave together or not at all. Whoever caused the event knows of it and is
   * not told; of several notices to one person the first stands.
   */
  async run(event: EventMeta, ...notices: readonly NewNotice[]): Promise<void> {
    const told = new Set<Id>(event.personId ? [event.personId] : []);
    const fresh = notices.map((notice) => ({
      ...notice,
      personIds: notice.personIds.filter((id) => !told.has(id) && told.add(id)),
    }));
    const added = await this.notices.add(event.id, fresh, event.at);
    await this.signals.sendMany(added.map((id) => ({ topic: newsTopic(id), payload: { id } })));
  }
}
