import { Injectable } from '@nestjs/common';
import { Clock, type Id, type Viewer } from '@jiebang/kernel';
import { Events } from '@jiebang/platform/events';
import { challengePublished, listOpened } from '../challenges.events.js';
import { challengesErrors } from '../domain/challenges.errors.js';
import { shownInShanghai } from '../domain/calendar.js';
import { refuseOver } from './approve-list.js';
import { ListMoves } from './list-moves.js';
import { ListRepository } from './list.repository.js';

/** Opens a list: its challenges get their numbers and deadlines, and everybody may read them. */
@Injectable()
export class OpenList {
  constructor(
    private readonly lists: ListRepository,
    private readonly moves: ListMoves,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE, LIST_NOT_DUE before its day, LIST_OVER after. */
  async run(viewer: Viewer, id: Id, version: number): Promise<Id> {
    const list = await this.moves.hold(viewer, id, version);
    this.moves.refuseUnlessPossible(list, 'open');
    const now = this.clock.now();
    if (now < list.opensAt) {
      throw challengesErrors.LIST_NOT_DUE({
        opensAt: shownInShanghai(list.opensAt),
        now: shownInShanghai(now),
      });
    }
    refuseOver(list, now);
    await this.moves.move(viewer, list, 'open', { openedAt: now });
    await this.lists.publishChallenges(list, now);
    await this.events.publish(listOpened, { listId: id }, viewer.personId);
    const challenges = await this.lists.challengesOf(id);
    await this.events.publishMany(
      challengePublished,
      challenges.map((challenge) => ({ challengeId: challenge.id })),
      viewer.personId,
    );
    return id;
  }
}
