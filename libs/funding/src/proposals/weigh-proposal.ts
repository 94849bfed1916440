import { Injectable } from '@nestjs/common';
import type { FieldProblem } from '@jiebang/kernel';
import { PeopleReadModel } from '@jiebang/people';
import type { TeamRecord } from '@jiebang/teams';
import { CallRepository } from '../calls/call.repository.js';
import { proposalProblems } from '../domain/proposal.js';
import { ProposalRepository, type ProposalRow } from './proposal.repository.js';
import { countDisciplines } from './proposing-team.js';

/** Puts together what a submission is judged by. */
@Injectable()
export class WeighProposal {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly calls: CallRepository,
    private readonly people: PeopleReadModel,
  ) {}

  /** All that stands between the proposal and its submission, but the deadline. */
  async problems(
    proposal: Omit<ProposalRow, 'version' | 'totalFen'>,
    team: TeamRecord,
  ): Promise<readonly FieldProblem[]> {
    const call = await this.calls.byId(proposal.callId);
    if (!call?.terms) throw new Error(`proposal ${proposal.id} in a call that never opened`);
    const profiles = await this.people.profiles(team.memberPersonIds);
    return proposalProblems({
      content: proposal,
      budget: await this.proposals.budget(proposal.id),
      signedBy: await this.proposals.signedBy(proposal.id),
      team: { ...team, disciplines: countDisciplines(profiles) },
      terms: call.terms,
    });
  }
}
