import { Injectable } from '@nestjs/common';
import { commonErrors, nextState, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { MATCH_RUN_LIFECYCLE } from './domain/match-run.lifecycle.js';
import { mayRunMatch } from './match-run.policy.js';
import { MatchRunRepository } from './match-run.repository.js';
import { WithdrawProposals } from './withdraw-proposals.js';

/** Ends a run that is not published. A stage that is at work notices, and its result is dropped. */
@Injectable()
export class CancelMatchRun {
  constructor(
    private readonly runs: MatchRunRepository,
    private readonly proposals: WithdrawProposals,
    private readonly audit: AuditTrail,
  ) {}

  async run(viewer: Viewer, id: Id): Promise<void> {
    const run = await this.runs.byIdForUpdate(id);
    if (!run || !mayRunMatch(viewer, run.programmeId)) throw commonErrors.NOT_FOUND({ what: 'match run' });
    const to = nextState(MATCH_RUN_LIFECYCLE, run.state, 'cancel');
    await this.runs.move(run, to);
    await this.proposals.ofRun(id);
    await this.audit.record(viewer, {
      action: 'match-run.cancel',
      subjectType: 'match_run',
      subjectId: id,
      from: run.state,
      to,
    });
  }
}
