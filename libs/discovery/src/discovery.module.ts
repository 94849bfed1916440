import { Module } from '@nestjs/common';
import { ChallengesModule } from '@jiebang/challenges';
import { LabsModule } from '@jiebang/labs';
import { MatchingModule } from '@jiebang/matching';
import { OutcomesModule } from '@jiebang/outcomes';
import { PeopleModule } from '@jiebang/people';
import { SearchModule } from '@jiebang/platform/search';
import { TeamsModule } from '@jiebang/teams';
import { ChallengeFitResolver } from './api/challenge-fit.resolver.js';
import { FacilityFitResolver } from './api/facility-fit.resolver.js';
import { SearchHitResolver } from './api/search-hit.resolver.js';
import { SearchCompletionResolver } from './api/search-completion.resolver.js';
import { SearchResolver } from './api/search.resolver.js';
import { VocabularyResolver } from './api/vocabulary.resolver.js';
import {
  BridgePersonResolver,
  BridgesResolver,
  SimilarPersonResolver,
  WorkResolver,
} from './api/work.resolver.js';
import { WorkTies } from './api/work-ties.js';
import { ChallengesForMe } from './challenges-for-me.js';
import { CheckIndexes } from './check-indexes.js';
import { FindBridges } from './find-bridges.js';
import { FindSimilarPeople } from './find-similar-people.js';
import { IndexChangedChallenges } from './index-changed-challenges.js';
import { IndexChangedLabs } from './index-changed-labs.js';
import { IndexChangedOutcomes } from './index-changed-outcomes.js';
import { IndexChangedPeople } from './index-changed-people.js';
import { IndexMovedNeeds } from './index-moved-needs.js';
import { IndexUpkeep } from './index-upkeep.js';
import { IndexWriter } from './index-writer.js';
import { CheckIndexesDaily } from './jobs/check-indexes.job.js';
import { IndexDocuments } from './jobs/index-documents.job.js';
import { JudgedFacilities } from './judged-facilities.js';
import { ChallengesProjection } from './projections/challenges.projection.js';
import { DocumentProjections } from './projections/document-projections.js';
import { LabsProjection } from './projections/labs.projection.js';
import { OrganisationLines } from './projections/organisation-lines.js';
import { OutcomesProjection } from './projections/outcomes.projection.js';
import { PeopleProjection } from './projections/people.projection.js';
import { ReadDocuments } from './read-documents.js';
import { ReindexAll } from './reindex-all.js';
import { searchIndexes } from './search-indexes.js';
import { SuggestWords } from './suggest-words.js';
import { CompleteSearches } from './complete-searches.js';
import { SearchPage } from './search-page.js';
import { SharedWorks } from './shared-works.js';
import { ShowWorkNetwork } from './show-work-network.js';
import { ServedChallenges } from './served-challenges.js';
import { ServingFacilities } from './serving-facilities.js';

/** Search, and who is near whom: listens to the other contexts, keeps their documents, answers questions. */
@Module({
  imports: [
    SearchModule.forRoot(searchIndexes),
    PeopleModule,
    LabsModule,
    ChallengesModule,
    TeamsModule,
    MatchingModule,
    OutcomesModule,
  ],
  providers: [
    OrganisationLines,
    PeopleProjection,
    LabsProjection,
    ChallengesProjection,
    OutcomesProjection,
    DocumentProjections,
    IndexWriter,
    IndexDocuments,
    IndexChangedPeople,
    IndexChangedLabs,
    IndexChangedChallenges,
    IndexChangedOutcomes,
    IndexMovedNeeds,
    IndexUpkeep,
    ReindexAll,
    CheckIndexes,
    CheckIndexesDaily,
    ReadDocuments,
    SearchPage,
    SuggestWords,
    ChallengesForMe,
    JudgedFacilities,
    ServedChallenges,
    ServingFacilities,
    ChallengeFitResolver,
    FacilityFitResolver,
    CompleteSearches,
    SearchCompletionResolver,
    SearchResolver,
    SearchHitResolver,
    VocabularyResolver,
    SharedWorks,
    FindBridges,
    FindSimilarPeople,
    ShowWorkNetwork,
    WorkTies,
    WorkResolver,
    BridgesResolver,
    BridgePersonResolver,
    SimilarPersonResolver,
  ],
  exports: [ReindexAll, CheckIndexes, SearchPage, ReadDocuments, ChallengesForMe],
})
export class DiscoveryModule {}
