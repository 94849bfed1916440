import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, nextState, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { ApplicationRepository } from './application.repository.js';
import { APPLICATION_LIFECYCLE } from './domain/application-lifecycle.js';
import { TeamMoves } from './team-moves.js';
import { mayWithdrawApplication } from './team.policy.js';

/** The applicant thinks better of it before the leader answers. */
@Injectable()
export class WithdrawTeamApplication {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly moves: TeamMoves,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND (also for somebody else's application), WRONG_STATE. */
  async run(viewer: Viewer, applicationId: Id): Promise<void> {
    const application = await this.applications.forUpdate(applicationId);
    if (!application || !mayWithdrawApplication(viewer, application)) {
      throw commonErrors.NOT_FOUND({ what: 'application' });
    }
    const to = nextState(APPLICATION_LIFECYCLE, application.state, 'withdraw');
    await this.applications.move(applicationId, {
      state: to,
      decidedBy: viewer.personId,
      decidedAt: this.clock.now(),
    });
    await this.audit.record(viewer, {
      action: 'team_application.withdraw',
      subjectType: 'team_application',
      subjectId: applicationId,
      from: application.state,
      to,
    });
    await this.moves.changed(viewer, application.teamId);
  }
}
