import { Injectable } from '@nestjs/common';
import { Checks, Clock, type Id, type Viewer } from '@jiebang/kernel';
import { Events } from '@jiebang/platform/events';
import { needSubmitted } from '../challenges.events.js';
import { dayInShanghai } from '../domain/calendar.js';
import { checkDeidentified, findInFields } from '../domain/de-identification.js';
import { checkComplete, textsOf, type NeedContent } from '../domain/need.js';
import { NeedMoves } from './need-moves.js';
import { isOwner } from './need.policy.js';

/** Throws one INVALID_INPUT with everything that is missing or wrong, and every piece of personal data. */
export function refuseUnfit(need: NeedContent, now: Date): void {
  const checks = new Checks();
  checkComplete(need, dayInShanghai(now), checks);
  checkDeidentified(findInFields(textsOf(need)), checks);
  checks.refuseIfAny();
}

/** The owner hands a need in. */
@Injectable()
export class SubmitNeed {
  constructor(
    private readonly moves: NeedMoves,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, WRONG_STATE, STALE_VERSION, INVALID_INPUT. */
  async run(viewer: Viewer, id: Id, version: number): Promise<Id> {
    const need = await this.moves.hold(viewer, id, version, isOwner);
    this.moves.refuseUnlessPossible(need, 'submit');
    const now = this.clock.now();
    refuseUnfit(need, now);
    await this.moves.move(viewer, need, 'submit', { submittedAt: now });
    await this.events.publish(needSubmitted, { needId: id }, viewer.personId);
    return id;
  }
}
