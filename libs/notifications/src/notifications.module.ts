import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ChallengesModule } from '@jiebang/challenges';
import { FundingModule } from '@jiebang/funding';
import { ImportsModule } from '@jiebang/imports';
import { LabsModule } from '@jiebang/labs';
import { MatchingModule } from '@jiebang/matching';
import { OutcomesModule } from '@jiebang/outcomes';
import { TaskSources } from '@jiebang/platform/tasks';
import { TeamsModule } from '@jiebang/teams';
import { NewsResolver, NotificationResolver } from './api/notification.resolver.js';
import { TaskResolver } from './api/task.resolver.js';
import { PruneNotices } from './jobs/prune-notices.job.js';
import { MarkNotices } from './mark-notices.js';
import { NoticeRepository } from './notice.repository.js';
import { TeamsOfProgramme } from './notices/teams-of-programme.js';
import { TellOfAnswers, TellOfQuestions } from './notices/tell-of-enquiries.handler.js';
import { TellOfImports } from './notices/tell-of-imports.handler.js';
import { TellOfLicences } from './notices/tell-of-licences.handler.js';
import { TellOfLists } from './notices/tell-of-lists.handler.js';
import { TellOfFinishedRuns, TellOfPublishedRuns } from './notices/tell-of-match-runs.handler.js';
import {
  GroupsAtHand,
  TellOfMentorGroups,
  TellOfMentorsAnswers,
  TellTheNextMentor,
} from './notices/tell-of-mentor-groups.handler.js';
import { TellOfNeeds } from './notices/tell-of-needs.handler.js';
import { TellGradersOfOutcomes, TellOfOutcomes } from './notices/tell-of-outcomes.handler.js';
import { ProposalsAtHand, TellOfProposals, TellOfSignatures } from './notices/tell-of-proposals.handler.js';
import { TellOfTeamApplications, TellOfTeamInvitations } from './notices/tell-of-teams.handler.js';
import { NotificationsPersonReferences } from './persistence/notifications.person-references.js';
import { SqlNotificationsPersonalData } from './persistence/sql-notifications.personal-data.js';
import { SqlNoticeRepository } from './persistence/sql-notice.repository.js';
import { TellPeople } from './tell-people.js';

const HANDLERS = [
  TellOfNeeds,
  TellOfLists,
  TellOfTeamInvitations,
  TellOfTeamApplications,
  TellOfFinishedRuns,
  TellOfPublishedRuns,
  TellTheNextMentor,
  TellOfMentorsAnswers,
  TellOfMentorGroups,
  TellOfProposals,
  TellOfSignatures,
  TellOfImports,
  TellOfLicences,
  TellOfOutcomes,
  TellGradersOfOutcomes,
  TellOfQuestions,
  TellOfAnswers,
];

/** What waits for people and what is new for them: listens to all contexts. */
@Module({
  imports: [
    DiscoveryModule,
    LabsModule,
    ChallengesModule,
    TeamsModule,
    MatchingModule,
    FundingModule,
    OutcomesModule,
    ImportsModule,
  ],
  providers: [
    { provide: NoticeRepository, useClass: SqlNoticeRepository },
    TaskSources,
    TellPeople,
    MarkNotices,
    PruneNotices,
    NotificationsPersonReferences,
    SqlNotificationsPersonalData,
    TeamsOfProgramme,
    GroupsAtHand,
    ProposalsAtHand,
    ...HANDLERS,
    TaskResolver,
    NotificationResolver,
    NewsResolver,
  ],
  exports: [TellPeople],
})
export class NotificationsModule {}
