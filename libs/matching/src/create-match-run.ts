import { Injectable } from '@nestjs/common';
import { Checks, commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { ProgrammeReadModel } from '@jiebang/challenges';
import { AuditTrail } from '@jiebang/platform/audit';
import { matchingErrors } from './domain/matching.errors.js';
import { checkOptions, DEFAULT_OPTIONS } from './match-options.js';
import { mayRunMatch } from './match-run.policy.js';
import { MatchRunRepository, type MatchRunOptions, type WhatIfChanges } from './match-run.repository.js';
import { checkRematch } from './what-if-snapshot.js';

export type MatchRunWishes = Partial<MatchRunOptions>;

/** Prepares a run; nothing is computed yet. */
@Injectable()
export class CreateMatchRun {
  constructor(
    private readonly runs: MatchRunRepository,
    private readonly programmes: ProgrammeReadModel,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * With `rematch` the run repairs the plan in force: groups whose invitations are open may change, within the budget; teams
   * that wait get a group. Throws NOT_FOUND, INVALID_INPUT; for a re-match also MATCH_NOTHING_TO_REPAIR.
   */
  async run(
    viewer: Viewer,
    programmeId: Id,
    wishes: MatchRunWishes,
    rematch?: WhatIfChanges['rematch'],
  ): Promise<Id> {
    const programme = await this.programmes.programme(programmeId);
    if (!programme || !mayRunMatch(viewer, programmeId)) throw commonErrors.NOT_FOUND({ what: 'programme' });
    const options = { ...DEFAULT_OPTIONS, ...wishes };
    const checks = new Checks();
    checkOptions(options, checks);
    checkRematch(rematch, options, checks);
    checks.refuseIfAny();
    const baseRunId = rematch ? await this.planInForce(programmeId) : null;
    const id = newId();
    await this.runs.add({
      id,
      programmeId,
      kind: rematch ? 're-match' : 'decision',
      baseRunId,
      state: 'draft',
      options,
      changes: rematch ? { locks: [], vetoes: [], removedMentorIds: [], rematch } : null,
      createdBy: viewer.personId,
    });
    await this.audit.record(viewer, {
      action: 'match-run.create',
      subjectType: 'match_run',
      subjectId: id,
      to: 'draft',
    });
    return id;
  }

  /** The run that was published last. Throws MATCH_NOTHING_TO_REPAIR. */
  private async planInForce(programmeId: Id): Promise<Id> {
    const published = await this.runs.inStates(programmeId, ['published'], ['decision', 're-match']);
    const last = published
      .map(({ id }) => id)
      .sort()
      .at(-1);
    if (!last) throw matchingErrors.MATCH_NOTHING_TO_REPAIR();
    return last;
  }
}
