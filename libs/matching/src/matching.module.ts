import { Module } from '@nestjs/common';
import { ChallengesModule } from '@jiebang/challenges';
import { PeopleModule } from '@jiebang/people';
import { Config } from '@jiebang/platform/config';
import { TeamsModule } from '@jiebang/teams';
import { AllocateChallenges } from './allocate-challenges.js';
import { AnswerMentorInvitation } from './answer-mentor-invitation.js';
import { ChallengeAllocationResolver } from './api/challenge-allocation.resolver.js';
import { GroupChallengesResolver } from './api/group-challenges.resolver.js';
import { GroupSight } from './api/group-sight.js';
import { MatchComparisonResolver, MatchMovedSeatResolver } from './api/match-comparison.resolver.js';
import { MatchConstraintResolver } from './api/match-constraint.resolver.js';
import {
  NamesOfBlockingPairResolver,
  NamesOfConstraintResolver,
  TeamOfComparisonResolver,
  TeamOfPlannedGroupResolver,
  TeamOfGroupResolver,
  TeamOfOpenSeatResolver,
} from './api/match-names.resolver.js';
import {
  MatchPlanFiguresResolver,
  MatchPlanResolver,
  PlannedSeatResolver,
  ScarceMentorResolver,
} from './api/match-plan.resolver.js';
import { MatchProgressResolver } from './api/match-progress.resolver.js';
import { MatchRunDetailsResolver } from './api/match-run-details.resolver.js';
import { MatchingViewResolver } from './api/matching-view.resolver.js';
import { MatchRunResolver } from './api/match-run.resolver.js';
import { MentorGroupResolver } from './api/mentor-group.resolver.js';
import { MentoringFiguresResolver } from './api/mentoring-figures.resolver.js';
import { MentorSeatResolver, OpenSeatResolver } from './api/mentor-seat.resolver.js';
import { MentorGroupLoader, MentorSeatsLoader } from './api/mentor-seats.loader.js';
import { TeamChangesResolver } from './api/team-changes.resolver.js';
import { ReasonWriter } from './api/reason-writer.js';
import {
  MentorBondResolver,
  MentorSeatChoiceResolver,
  SeatAlternativeResolver,
  SeatBetterButTakenResolver,
  SeatChoiceResolver,
} from './api/seat-choice.resolver.js';
import { WhatIfResolver } from './api/what-if.resolver.js';
import { EngineRunner } from './compute/engine-runner.js';
import { InlineEngineRunner } from './compute/inline-engine-runner.js';
import { ThreadedEngineRunner } from './compute/threaded-engine-runner.js';
import { createEmbedder } from './embedding/create-embedder.js';
import { Embedder } from './embedding/embedder.js';
import { CancelMatchRun } from './cancel-match-run.js';
import { CompareMatchRuns } from './compare-match-runs.js';
import { ConstrainMatch } from './constrain-match.js';
import { CreateMatchRun } from './create-match-run.js';
import { ComputeMatchAffinities } from './jobs/compute-match-affinities.handler.js';
import { EnqueueMatchFlow } from './jobs/enqueue-match-flow.handler.js';
import { ExpireMentorInvitations } from './jobs/expire-mentor-invitations.handler.js';
import { ExplainMatchRun } from './jobs/explain-match-run.handler.js';
import { MatchStage } from './jobs/match-stage.js';
import { RefillOpenedSeat } from './jobs/refill-mentor-seat.handler.js';
import { SaveMatchRun } from './jobs/save-match-run.handler.js';
import { SweepWhatIfs } from './jobs/sweep-what-ifs.handler.js';
import { TakeMatchSnapshot } from './jobs/take-match-snapshot.handler.js';
import { SolveMatchRun } from './jobs/solve-match-run.handler.js';
import { WithdrawGroupOfDissolvedTeam } from './jobs/withdraw-group-of-dissolved-team.handler.js';
import { TellTeamWatchers } from './jobs/tell-team-watchers.handler.js';
import { WatchMatchRuns } from './jobs/watch-match-runs.handler.js';
import { MatchArtifactStore } from './match-artifact.store.js';
import { MatchConstraintRepository } from './match-constraint.repository.js';
import { MatchRunRepository } from './match-run.repository.js';
import { MatchingReadModel } from './matching.read-model.js';
import { MentorGroupRepository } from './mentor-group.repository.js';
import { MoveMentorGroup } from './move-mentor-group.js';
import { MatchingPersonReferences } from './persistence/matching.person-references.js';
import { SqlMatchingPersonalData } from './persistence/sql-matching.personal-data.js';
import { SqlMatchingTasks } from './persistence/sql-matching.tasks.js';
import { SqlMatchArtifactStore } from './persistence/sql-match-artifact.store.js';
import { SqlMatchConstraintRepository } from './persistence/sql-match-constraint.repository.js';
import { SqlMatchingReadModel } from './persistence/sql-matching.read-model.js';
import { TypeormMatchRunRepository } from './persistence/typeorm-match-run.repository.js';
import { TypeormMentorGroupRepository } from './persistence/typeorm-mentor-group.repository.js';
import { OpenGroupsSource } from './open-groups.js';
import { PlanFreshness } from './plan-freshness.js';
import { PlanInFigures } from './plan-in-figures.js';
import { PublishMatchRun } from './publish-match-run.js';
import { RepairMentorGroups } from './repair-mentor-groups.js';
import { RefillMentorSeat } from './refill-mentor-seat.js';
import { SaveMatchPlan } from './save-match-plan.js';
import { SnapshotOfRun } from './snapshot-of-run.js';
import { SnapshotSource } from './snapshot-source.js';
import { StartMatchRun } from './start-match-run.js';
import { VerifyMatchRun } from './verify-match-run.js';
import { WhatIfMatch } from './what-if-match.js';
import { WithdrawMentorGroup } from './withdraw-mentor-group.js';
import { WithdrawProposals } from './withdraw-proposals.js';

/** Who mentors whom: runs, groups, invitations. */
@Module({
  imports: [PeopleModule, ChallengesModule, TeamsModule],
  providers: [
    { provide: MatchRunRepository, useClass: TypeormMatchRunRepository },
    { provide: MatchArtifactStore, useClass: SqlMatchArtifactStore },
    { provide: MentorGroupRepository, useClass: TypeormMentorGroupRepository },
    { provide: MatchConstraintRepository, useClass: SqlMatchConstraintRepository },
    { provide: MatchingReadModel, useClass: SqlMatchingReadModel },
    {
      provide: EngineRunner,
      inject: [Config],
      // The thread is a file that the bundler makes; Jest runs from sources and has none.
      useFactory: ({ process }: Config) =>
        process === 'test' ? new InlineEngineRunner() : new ThreadedEngineRunner(),
    },
    { provide: Embedder, inject: [Config], useFactory: createEmbedder },
    OpenGroupsSource,
    SnapshotSource,
    SnapshotOfRun,
    CreateMatchRun,
    StartMatchRun,
    WhatIfMatch,
    CompareMatchRuns,
    AllocateChallenges,
    VerifyMatchRun,
    CancelMatchRun,
    PublishMatchRun,
    RepairMentorGroups,
    WithdrawProposals,
    WithdrawMentorGroup,
    PlanFreshness,
    PlanInFigures,
    SaveMatchPlan,
    ConstrainMatch,
    AnswerMentorInvitation,
    RefillMentorSeat,
    MoveMentorGroup,
    MatchStage,
    EnqueueMatchFlow,
    TakeMatchSnapshot,
    ComputeMatchAffinities,
    SolveMatchRun,
    ExplainMatchRun,
    SaveMatchRun,
    WatchMatchRuns,
    SweepWhatIfs,
    WithdrawGroupOfDissolvedTeam,
    RefillOpenedSeat,
    TellTeamWatchers,
    ExpireMentorInvitations,
    SqlMatchingTasks,
    MatchingPersonReferences,
    SqlMatchingPersonalData,
    MentorSeatsLoader,
    MentorGroupLoader,
    ReasonWriter,
    GroupSight,
    MatchRunResolver,
    MatchRunDetailsResolver,
    MatchConstraintResolver,
    ChallengeAllocationResolver,
    WhatIfResolver,
    MatchComparisonResolver,
    MatchMovedSeatResolver,
    MatchProgressResolver,
    MentorGroupResolver,
    TeamChangesResolver,
    GroupChallengesResolver,
    MentorSeatResolver,
    OpenSeatResolver,
    MentorSeatChoiceResolver,
    SeatChoiceResolver,
    SeatAlternativeResolver,
    SeatBetterButTakenResolver,
    MentorBondResolver,
    TeamOfGroupResolver,
    TeamOfOpenSeatResolver,
    TeamOfComparisonResolver,
    TeamOfPlannedGroupResolver,
    NamesOfBlockingPairResolver,
    NamesOfConstraintResolver,
    MatchPlanResolver,
    MatchPlanFiguresResolver,
    PlannedSeatResolver,
    ScarceMentorResolver,
    MentoringFiguresResolver,
    MatchingViewResolver,
  ],
  exports: [
    MatchingReadModel,
    MentorGroupLoader,
    CreateMatchRun,
    StartMatchRun,
    PublishMatchRun,
    VerifyMatchRun,
  ],
})
export class MatchingModule {}
