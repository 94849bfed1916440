import { Module } from '@nestjs/common';
import { ChallengesModule } from '@jiebang/challenges';
import { PeopleModule } from '@jiebang/people';
import { AnswerTeamApplication } from './answer-team-application.js';
import { AnswerTeamInvitation } from './answer-team-invitation.js';
import { TeamApplicationResolver } from './api/team-application.resolver.js';
import { TeamInsideResolver } from './api/team-inside.resolver.js';
import { TeamLifecycleResolver } from './api/team-lifecycle.resolver.js';
import { TeamSeatResolver } from './api/team-seat.resolver.js';
import {
  OpenSeatsLoader,
  TeamApplicationsLoader,
  TeamInvitationsLoader,
  TeamLoader,
  TeamReopeningsLoader,
} from './api/team.loader.js';
import { TeamReopeningResolver, TeamResolver } from './api/team.resolver.js';
import { ApplicationRepository } from './application.repository.js';
import { ApplyToTeam } from './apply-to-team.js';
import { CloseTeam } from './close-team.js';
import { DissolveTeam } from './dissolve-team.js';
import { ExpireInvitations } from './expire-invitations.js';
import { FormTeam } from './form-team.js';
import { InviteToTeam } from './invite-to-team.js';
import { ExpireTeamInvitationsHandler } from './jobs/expire-invitations.job.js';
import { SettleTeamsOfAChangedProfile } from './jobs/settle-teams-of-a-changed-profile.handler.js';
import { JoinTeam } from './join-team.js';
import { LeaveTeam } from './leave-team.js';
import { LockTeam } from './lock-team.js';
import { TeamsPersonReferences } from './persistence/teams.person-references.js';
import { SqlTeamsPersonalData } from './persistence/sql-teams.personal-data.js';
import { SqlTeamsTasks } from './persistence/sql-teams.tasks.js';
import { SqlTeamsReadModel } from './persistence/sql-teams.read-model.js';
import { TypeormApplicationRepository } from './persistence/typeorm-application.repository.js';
import { TypeormSeatRepository } from './persistence/typeorm-seat.repository.js';
import { TypeormTeamRepository } from './persistence/typeorm-team.repository.js';
import { RankChallenges } from './rank-challenges.js';
import { ReopenTeam } from './reopen-team.js';
import { SeatRepository } from './seat.repository.js';
import { SettleTeam } from './settle-team.js';
import { TeamMoves } from './team-moves.js';
import { TeamRepository } from './team.repository.js';
import { TeamsReadModel } from './teams.read-model.js';
import { UpdateTeam } from './update-team.js';
import { WithdrawTeamApplication } from './withdraw-team-application.js';

/** Student teams: how they form, whom they take in, what they want, when they are fixed. */
@Module({
  imports: [PeopleModule, ChallengesModule],
  providers: [
    { provide: TeamRepository, useClass: TypeormTeamRepository },
    { provide: SeatRepository, useClass: TypeormSeatRepository },
    { provide: ApplicationRepository, useClass: TypeormApplicationRepository },
    { provide: TeamsReadModel, useClass: SqlTeamsReadModel },
    TeamMoves,
    SettleTeam,
    JoinTeam,
    CloseTeam,
    FormTeam,
    UpdateTeam,
    InviteToTeam,
    AnswerTeamInvitation,
    ApplyToTeam,
    AnswerTeamApplication,
    WithdrawTeamApplication,
    LeaveTeam,
    RankChallenges,
    LockTeam,
    ReopenTeam,
    DissolveTeam,
    ExpireInvitations,
    ExpireTeamInvitationsHandler,
    SettleTeamsOfAChangedProfile,
    SqlTeamsTasks,
    TeamsPersonReferences,
    SqlTeamsPersonalData,
    TeamLoader,
    OpenSeatsLoader,
    TeamInvitationsLoader,
    TeamApplicationsLoader,
    TeamReopeningsLoader,
    TeamResolver,
    TeamReopeningResolver,
    TeamInsideResolver,
    TeamLifecycleResolver,
    TeamSeatResolver,
    TeamApplicationResolver,
  ],
  exports: [
    TeamsReadModel,
    TeamLoader,
    // For the demo programme and imports, which act through the use cases as people do.
    FormTeam,
    InviteToTeam,
    AnswerTeamInvitation,
    RankChallenges,
    LockTeam,
  ],
})
export class TeamsModule {}
