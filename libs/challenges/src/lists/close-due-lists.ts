import { Injectable } from '@nestjs/common';
import { Clock, type Viewer } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { challengeChanged, listClosed } from '../challenges.events.js';
import { ListMoves } from './list-moves.js';
import { ListRepository } from './list.repository.js';

/**
 * Notes that lists have closed whose closing instant has come. Readers need not wait for it: what they see as open is
 * computed at the moment of reading. This stores the state and tells the other contexts.
 */
@Injectable()
export class CloseDueLists {
  constructor(
    private readonly lists: ListRepository,
    private readonly moves: ListMoves,
    private readonly events: Events,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Returns how many were closed. Two runs at once close each list once. */
  async run(viewer: Viewer): Promise<number> {
    return this.database.transaction(async () => {
      const due = await this.lists.dueForUpdate(this.clock.now());
      for (const list of due) {
        await this.moves.move(viewer, list, 'close', { closedAt: list.closesAt });
        await this.lists.moveChallenges(list.id, 'closed');
        const challenges = await this.lists.challengesOf(list.id);
        await this.events.publish(listClosed, { listId: list.id });
        await this.events.publishMany(
          challengeChanged,
          challenges.map(({ id }) => ({ challengeId: id })),
        );
      }
      return due.length;
    });
  }
}
