import { Injectable } from '@nestjs/common';
import { Checks, commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { ProgrammeReadModel } from '@jiebang/challenges';
import { AuditTrail } from '@jiebang/platform/audit';
import { checkOptions, DEFAULT_OPTIONS } from './match-options.js';
import { mayRunMatch } from './match-run.policy.js';
import { MatchRunRepository, type MatchRunOptions } from './match-run.repository.js';

export type MatchRunWishes = Partial<MatchRunOptions>;

/** Prepares a run; nothing is computed yet. */
@Injectable()
export class CreateMatchRun {
  constructor(
    private readonly runs: MatchRunRepository,
    private readonly programmes: ProgrammeReadModel,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws NOT_FOUND, INVALID_INPUT. */
  async run(viewer: Viewer, programmeId: Id, wishes: MatchRunWishes): Promise<Id> {
    const programme = await this.programmes.programme(programmeId);
    if (!programme || !mayRunMatch(viewer, programmeId)) throw commonErrors.NOT_FOUND({ what: 'programme' });
    const options = { ...DEFAULT_OPTIONS, ...wishes };
    const checks = new Checks();
    checkOptions(options, checks);
    checks.refuseIfAny();
    const id = newId();
    await this.runs.add({
      id,
      programmeId,
      kind: 'decision',
      baseRunId: null,
      state: 'draft',
      options,
      changes: null,
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
}
