import { Injectable } from '@nestjs/common';
import {
  Checks,
  Clock,
  commonErrors,
  personOf,
  type FieldProblem,
  type Id,
  type Viewer,
} from '@jiebang/kernel';
import { PeopleReadModel } from '@jiebang/people';
import { TeamsReadModel, type TeamRecord } from '@jiebang/teams';
import { mayReadCall } from '../calls/call.policy.js';
import { checkEligibility } from '../domain/eligibility.js';
import { checkTeamState } from '../domain/proposal.js';
import { FundingReadModel, type CallRecord, type ProposalRecord } from '../funding.read-model.js';
import { countDisciplines, whyNotStart } from './proposing-team.js';

/** How a team stands to a call. */
export interface CallStandingRecord {
  readonly team: TeamRecord;
  /** The team's proposal in the call; null before it starts one. */
  readonly proposal: ProposalRecord | null;
  /** Why it cannot start one now; nothing where it can, or already has. */
  readonly obstacles: readonly FieldProblem[];
  /** What of the team, as it is now, a submission would be refused for. */
  readonly warnings: readonly FieldProblem[];
}

/** Tells a member, before any work is done, whether their teams may propose in a call. */
@Injectable()
export class ShowCallStandings {
  constructor(
    private readonly funding: FundingReadModel,
    private readonly teams: TeamsReadModel,
    private readonly people: PeopleReadModel,
    private readonly clock: Clock,
  ) {}

  /** The viewer's teams of the call's programme, the newest first. Throws NOT_FOUND. */
  async of(viewer: Viewer, callId: Id): Promise<readonly CallStandingRecord[]> {
    const call = await this.funding.call(callId);
    if (!call || !mayReadCall(viewer, call)) throw commonErrors.NOT_FOUND({ what: 'call' });
    const teams = await this.teams.teamsOfPerson(personOf(viewer));
    const mine = teams.filter(({ programmeId }) => programmeId === call.programmeId);
    const proposals = await this.funding.proposalsOfTeams(mine.map(({ id }) => id));
    return Promise.all(
      mine.map((team) =>
        this.standing(
          call,
          team,
          proposals.find((one) => one.teamId === team.id && one.callId === callId) ?? null,
        ),
      ),
    );
  }

  private async standing(
    call: CallRecord,
    team: TeamRecord,
    proposal: ProposalRecord | null,
  ): Promise<CallStandingRecord> {
    const refusal = proposal ? null : whyNotStart(call, team, this.clock.now());
    const checks = new Checks();
    const profiles = await this.people.profiles(team.memberPersonIds);
    checkEligibility(
      call.eligibilityRules,
      {
        teamSize: team.memberPersonIds.length,
        disciplines: countDisciplines(profiles),
        durationMonths: null,
      },
      checks,
    );
    checkTeamState(team.state, checks);
    return {
      team,
      proposal,
      obstacles: refusal
        ? [{ path: 'team', code: refusal.code, message: { zh: refusal.say('zh'), en: refusal.say('en') } }]
        : [],
      warnings: checks.problems,
    };
  }
}
