import { Module } from '@nestjs/common';
import { ChallengesModule } from '@jiebang/challenges';
import { MatchingModule } from '@jiebang/matching';
import { PeopleModule } from '@jiebang/people';
import { TeamsModule } from '@jiebang/teams';
import { CallLifecycleResolver } from './api/call-lifecycle.resolver.js';
import { CallStandingResolver } from './api/call-standing.resolver.js';
import { CallResolver } from './api/call.resolver.js';
import { BudgetLinesLoader, CallLoader, FundLoader, SignaturesLoader } from './api/funding.loader.js';
import { ProposalContentResolver, ProposalSignatureResolver } from './api/proposal-content.resolver.js';
import { ProposalLifecycleResolver } from './api/proposal-lifecycle.resolver.js';
import { ProposalWritingResolver } from './api/proposal-writing.resolver.js';
import { ProposalResolver } from './api/proposal.resolver.js';
import { AnnounceCall } from './calls/announce-call.js';
import { ApproveCall } from './calls/approve-call.js';
import { CallMoves } from './calls/call-moves.js';
import { CallRepository } from './calls/call.repository.js';
import { CreateCall } from './calls/create-call.js';
import { CreateFund } from './calls/create-fund.js';
import { KeepCallTimes } from './calls/keep-call-times.js';
import { OpenCall } from './calls/open-call.js';
import { UpdateCall } from './calls/update-call.js';
import { FundingReadModel } from './funding.read-model.js';
import { KeepCallTimesHandler } from './jobs/keep-call-times.job.js';
import { LinkMentorGroupToProposals } from './jobs/link-mentor-group-to-proposals.handler.js';
import { FundingPersonReferences } from './persistence/funding.person-references.js';
import { SqlFundingPersonalData } from './persistence/sql-funding.personal-data.js';
import { SqlFundingTasks } from './persistence/sql-funding.tasks.js';
import { SqlFundingReadModel } from './persistence/sql-funding.read-model.js';
import { TypeormCallRepository } from './persistence/typeorm-call.repository.js';
import { TypeormProposalRepository } from './persistence/typeorm-proposal.repository.js';
import { EditProposal } from './proposals/edit-proposal.js';
import { LinkMentorGroup } from './proposals/link-mentor-group.js';
import { ProposalDesk } from './proposals/proposal-desk.js';
import { ProposalRepository } from './proposals/proposal.repository.js';
import { ReplaceProposalBudget } from './proposals/replace-proposal-budget.js';
import { RequestProposalSignoff } from './proposals/request-proposal-signoff.js';
import { ReturnProposalToDraft } from './proposals/return-proposal-to-draft.js';
import { SaveProposalDraft } from './proposals/save-proposal-draft.js';
import { ShowCallStandings } from './proposals/show-call-standings.js';
import { SignProposal } from './proposals/sign-proposal.js';
import { StartProposal } from './proposals/start-proposal.js';
import { SubmitProposal } from './proposals/submit-proposal.js';
import { WeighProposal } from './proposals/weigh-proposal.js';
import { WithdrawProposal } from './proposals/withdraw-proposal.js';

/** Seed funds: calls with their rules, and the teams' proposals up to submission. */
@Module({
  imports: [PeopleModule, ChallengesModule, TeamsModule, MatchingModule],
  providers: [
    { provide: CallRepository, useClass: TypeormCallRepository },
    { provide: ProposalRepository, useClass: TypeormProposalRepository },
    { provide: FundingReadModel, useClass: SqlFundingReadModel },
    CallMoves,
    CreateFund,
    CreateCall,
    UpdateCall,
    ApproveCall,
    AnnounceCall,
    OpenCall,
    KeepCallTimes,
    KeepCallTimesHandler,
    ProposalDesk,
    EditProposal,
    WeighProposal,
    ShowCallStandings,
    StartProposal,
    SaveProposalDraft,
    ReplaceProposalBudget,
    RequestProposalSignoff,
    SignProposal,
    SubmitProposal,
    WithdrawProposal,
    ReturnProposalToDraft,
    LinkMentorGroup,
    LinkMentorGroupToProposals,
    SqlFundingTasks,
    FundingPersonReferences,
    SqlFundingPersonalData,
    FundLoader,
    CallLoader,
    BudgetLinesLoader,
    SignaturesLoader,
    CallResolver,
    CallLifecycleResolver,
    CallStandingResolver,
    ProposalResolver,
    ProposalContentResolver,
    ProposalSignatureResolver,
    ProposalWritingResolver,
    ProposalLifecycleResolver,
  ],
  exports: [
    FundingReadModel,
    CallLoader,
    // For the demo programme and imports, which act through the use cases as people do.
    CreateFund,
    CreateCall,
    ApproveCall,
    AnnounceCall,
    OpenCall,
    StartProposal,
    SaveProposalDraft,
    ReplaceProposalBudget,
    RequestProposalSignoff,
    SignProposal,
    SubmitProposal,
  ],
})
export class FundingModule {}
