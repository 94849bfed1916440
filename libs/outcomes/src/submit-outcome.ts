import { Injectable } from '@nestjs/common';
import { checkCodes, checkDeidentified, findInFields } from '@jiebang/challenges';
import { Checks, Clock, type Id, type Viewer } from '@jiebang/kernel';
import { checkComplete, textsOf, type OutcomeContent } from './domain/outcome.js';
import { OutcomeMoves } from './outcome-moves.js';
import { isOwner } from './outcome.policy.js';

/** The year in Asia/Shanghai (UTC+8 without summer time). */
export function yearInShanghai(now: Date): number {
  return new Date(now.getTime() + 8 * 3_600_000).getUTCFullYear();
}

/** Throws one INVALID_INPUT with everything that is missing or wrong, and every piece of patients' data. */
export function refuseUnfit(outcome: OutcomeContent, now: Date): void {
  const checks = new Checks();
  checkComplete(outcome, yearInShanghai(now), checks);
  checkCodes(outcome, checks);
  checkDeidentified(findInFields(textsOf(outcome)), checks);
  checks.refuseIfAny();
}

/** The owner hands an outcome in, for the first time or with what the office has asked for; or takes it back. */
@Injectable()
export class SubmitOutcome {
  constructor(
    private readonly moves: OutcomeMoves,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, WRONG_STATE, STALE_VERSION, INVALID_INPUT. */
  async submit(viewer: Viewer, id: Id, version: number): Promise<Id> {
    const outcome = await this.moves.hold(viewer, id, version, isOwner);
    const event = outcome.state === 'info_requested' ? 'submit_again' : 'submit';
    this.moves.refuseUnlessPossible(outcome, event);
    const now = this.clock.now();
    refuseUnfit(outcome, now);
    await this.moves.move(viewer, outcome, event, { submittedAt: now, question: null });
    return id;
  }

  /** Throws NOT_FOUND, FORBIDDEN, WRONG_STATE, STALE_VERSION. */
  async withdraw(viewer: Viewer, id: Id, version: number): Promise<Id> {
    const outcome = await this.moves.hold(viewer, id, version, isOwner);
    await this.moves.move(viewer, outcome, 'withdraw', { question: null });
    return id;
  }
}
