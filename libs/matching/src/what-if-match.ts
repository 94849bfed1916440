import { Injectable } from '@nestjs/common';
import { Checks, commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { matchingErrors } from './domain/matching.errors.js';
import { checkOptions } from './match-options.js';
import { mayRunMatch } from './match-run.policy.js';
import { MatchRunRepository, type MatchRunOptions, type WhatIfChanges } from './match-run.repository.js';
import { MatchingReadModel } from './matching.read-model.js';
import { SnapshotOfRun } from './snapshot-of-run.js';
import { StartMatchRun } from './start-match-run.js';
import { checkRematch, checkWhatIf } from './what-if-snapshot.js';

/** What would come out under other options and constraints. */
export interface WhatIf {
  readonly baseRunId: Id;
  readonly options: Partial<Omit<MatchRunOptions, 'slots'>>;
  readonly changes: WhatIfChanges;
}

/** Asks what would come out of a run's own snapshot if it were decided otherwise. Nobody is proposed, let alone invited. */
@Injectable()
export class WhatIfMatch {
  constructor(
    private readonly runs: MatchRunRepository,
    private readonly matching: MatchingReadModel,
    private readonly snapshots: SnapshotOfRun,
    private readonly start: StartMatchRun,
    private readonly audit: AuditTrail,
  ) {}

  /** The id of a run that is queued. Throws NOT_FOUND, MATCH_RUN_UNDECIDED, INVALID_INPUT, MATCH_RUN_ALREADY_ON. */
  async run(viewer: Viewer, { baseRunId, options: wishes, changes }: WhatIf): Promise<Id> {
    const base = await this.matching.run(baseRunId);
    if (!base || !mayRunMatch(viewer, base.programmeId)) throw commonErrors.NOT_FOUND({ what: 'match run' });
    if (base.kind === 'what-if' || base.objective === null) throw matchingErrors.MATCH_RUN_UNDECIDED();
    const options = { ...base.options, ...wishes };
    const checks = new Checks();
    checkOptions(options, checks);
    checkWhatIf(await this.snapshots.kept(baseRunId), changes, checks);
    checkRematch(changes.rematch, options, checks);
    checks.refuseIfAny();
    const id = newId();
    await this.runs.add({
      id,
      programmeId: base.programmeId,
      kind: 'what-if',
      baseRunId,
      state: 'draft',
      options,
      changes,
      createdBy: viewer.personId,
    });
    await this.audit.record(viewer, {
      action: 'match-run.what-if',
      subjectType: 'match_run',
      subjectId: id,
      to: 'draft',
      details: { baseRunId },
    });
    await this.start.run(viewer, id, 1);
    return id;
  }
}
