import { Module } from '@nestjs/common';
import { ChallengesModule } from '@jiebang/challenges';
import { DiscoveryModule } from '@jiebang/discovery';
import { DuplicatesModule } from '@jiebang/duplicates';
import { FundingModule } from '@jiebang/funding';
import { MatchingModule } from '@jiebang/matching';
import { OutcomesModule } from '@jiebang/outcomes';
import { TeamsModule } from '@jiebang/teams';
import { DemoReadiness } from './demo-readiness.js';
import { DemoSteps } from './load/demo-steps.js';
import { SummariseDemo } from './load/demo-summary.js';
import { LoadDemo } from './load/load-demo.js';
import { LoadScale } from './load/load-scale.js';
import { MainJob } from './load/main-job.js';
import { OpenSeedFund } from './load/open-seed-fund.js';
import { TellCall } from './load/tell-call.js';
import { TellLabs } from './load/tell-labs.js';
import { TellDuplicates } from './load/tell-duplicates.js';
import { TellLists } from './load/tell-lists.js';
import { TellNeeds } from './load/tell-needs.js';
import { TellOutcomes } from './load/tell-outcomes.js';
import { TellTeams } from './load/tell-teams.js';
import { WriteProposal } from './load/write-proposal.js';

/** The demo programme: real facts, made-up people, and what they do with each other. */
@Module({
  imports: [
    ChallengesModule,
    TeamsModule,
    MatchingModule,
    FundingModule,
    OutcomesModule,
    DiscoveryModule,
    DuplicatesModule,
  ],
  providers: [
    DemoSteps,
    DemoReadiness,
    TellLabs,
    TellDuplicates,
    TellLists,
    TellNeeds,
    TellTeams,
    TellCall,
    TellOutcomes,
    OpenSeedFund,
    WriteProposal,
    MainJob,
    LoadDemo,
    LoadScale,
    SummariseDemo,
  ],
  exports: [LoadDemo, LoadScale, SummariseDemo],
})
export class DemoModule {}
