import { Injectable } from '@nestjs/common';
import { Checks, Clock, type Id, type Viewer } from '@jiebang/kernel';
import { checkChallenge } from '../domain/challenge.js';
import { challengesErrors } from '../domain/challenges.errors.js';
import { shownInShanghai } from '../domain/calendar.js';
import { ListMoves } from './list-moves.js';
import { ListRepository, type StoredList } from './list.repository.js';

/** What the office declares to have checked. */
export interface ListChecks {
  readonly ethicsChecked: boolean;
  readonly ipChecked: boolean;
}

/** Throws LIST_OVER at and after the closing instant. */
export function refuseOver({ closesAt }: Pick<StoredList, 'closesAt'>, now: Date): void {
  if (now >= closesAt) {
    throw challengesErrors.LIST_OVER({ closesAt: shownInShanghai(closesAt), now: shownInShanghai(now) });
  }
}

/** Approves a list on its ethics and intellectual-property checks, announces it, or sends it back. */
@Injectable()
export class ApproveList {
  constructor(
    private readonly lists: ListRepository,
    private readonly moves: ListMoves,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE, CHECKS_MISSING, LIST_EMPTY, LIST_OVER, and INVALID_INPUT
   * with every problem of every challenge ("challenges.3.summaryEn").
   */
  async approve(
    viewer: Viewer,
    id: Id,
    version: number,
    { ethicsChecked, ipChecked }: ListChecks,
  ): Promise<Id> {
    const list = await this.moves.hold(viewer, id, version);
    this.moves.refuseUnlessPossible(list, 'approve');
    const now = this.clock.now();
    if (!ethicsChecked || !ipChecked) throw challengesErrors.CHECKS_MISSING();
    refuseOver(list, now);
    const challenges = await this.lists.challengesOf(id);
    if (challenges.length === 0) throw challengesErrors.LIST_EMPTY();
    const checks = new Checks();
    challenges.forEach((challenge, index) => checkChallenge(challenge, `challenges.${index}`, checks));
    checks.refuseIfAny();
    await this.moves.move(
      viewer,
      list,
      'approve',
      { ethicsCheckedAt: now, ipCheckedAt: now, checkedBy: viewer.personId, approvedAt: now },
      { ethicsChecked, ipChecked, challenges: challenges.length },
    );
    await this.lists.moveChallenges(id, 'approved');
    return id;
  }

  /** Shows the list to everybody before it opens. Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE. */
  async forecast(viewer: Viewer, id: Id, version: number): Promise<Id> {
    const list = await this.moves.hold(viewer, id, version);
    await this.moves.move(viewer, list, 'forecast');
    await this.lists.moveChallenges(id, 'forecast');
    return id;
  }

  /** Back to a draft; the approval is void. Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE. */
  async sendBack(viewer: Viewer, id: Id, version: number): Promise<Id> {
    const list = await this.moves.hold(viewer, id, version);
    await this.moves.move(viewer, list, 'send_back', {
      ethicsCheckedAt: null,
      ipCheckedAt: null,
      checkedBy: null,
      approvedAt: null,
    });
    await this.lists.moveChallenges(id, 'draft');
    return id;
  }
}
