import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { MatchingReadModel } from '@jiebang/matching';
import { AuditTrail } from '@jiebang/platform/audit';
import { TeamsReadModel } from '@jiebang/teams';
import { CallRepository } from '../calls/call.repository.js';
import { PROPOSAL_LIFECYCLE } from '../domain/proposal-lifecycle.js';
import { ProposalDesk } from './proposal-desk.js';
import { mayWriteProposal } from './proposal.policy.js';
import { ProposalRepository } from './proposal.repository.js';
import { whyNotStart } from './proposing-team.js';

/** A member starts their team's proposal in an open call: an empty draft on the team's first choice. */
@Injectable()
export class StartProposal {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly calls: CallRepository,
    private readonly teams: TeamsReadModel,
    private readonly matching: MatchingReadModel,
    private readonly desk: ProposalDesk,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws NOT_FOUND for an unknown call or somebody else's team, CALL_NOT_OPEN, CALL_CLOSED, OTHER_PROGRAMME,
   * TEAM_CANNOT_PROPOSE, PROPOSAL_EXISTS.
   */
  async run(viewer: Viewer, callId: Id, teamId: Id): Promise<Id> {
    const [team] = await this.teams.teams([teamId]);
    if (!team || !mayWriteProposal(viewer, team)) throw commonErrors.NOT_FOUND({ what: 'team' });
    const call = await this.calls.byId(callId);
    if (!call) throw commonErrors.NOT_FOUND({ what: 'call' });
    const refusal = whyNotStart(call, team, this.clock.now());
    if (refusal) throw refusal;
    const id = newId();
    await this.proposals.add({
      id,
      callId,
      programmeId: call.programmeId,
      teamId,
      challengeId: team.choices[0] ?? null,
      titleZh: null,
      titleEn: null,
      abstractZh: null,
      abstractEn: null,
      durationMonths: null,
      sections: {},
      totalFen: 0,
      state: PROPOSAL_LIFECYCLE.initial,
      mentorGroupId: (await this.matching.groupsOfTeams([teamId])).get(teamId)?.id ?? null,
      submittedAt: null,
      submittedBy: null,
    });
    await this.audit.record(viewer, {
      action: 'proposal.start',
      subjectType: 'proposal',
      subjectId: id,
      to: PROPOSAL_LIFECYCLE.initial,
      details: { callId, teamId },
    });
    await this.desk.changed(viewer, id);
    return id;
  }
}
