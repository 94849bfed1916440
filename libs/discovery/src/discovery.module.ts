import { Module } from '@nestjs/common';
import { ChallengesModule } from '@jiebang/challenges';
import { LabsModule } from '@jiebang/labs';
import { PeopleModule } from '@jiebang/people';
import { SearchModule } from '@jiebang/platform/search';
import { ChallengeFitResolver } from './api/challenge-fit.resolver.js';
import { SearchHitResolver } from './api/search-hit.resolver.js';
import { SearchResolver } from './api/search.resolver.js';
import { VocabularyResolver } from './api/vocabulary.resolver.js';
import { ChallengesForMe } from './challenges-for-me.js';
import { IndexChangedChallenges } from './index-changed-challenges.js';
import { IndexChangedLabs } from './index-changed-labs.js';
import { IndexChangedPeople } from './index-changed-people.js';
import { IndexUpkeep } from './index-upkeep.js';
import { IndexWriter } from './index-writer.js';
import { IndexDocuments } from './jobs/index-documents.job.js';
import { ChallengesProjection } from './projections/challenges.projection.js';
import { DocumentProjections } from './projections/document-projections.js';
import { LabsProjection } from './projections/labs.projection.js';
import { OrganisationLines } from './projections/organisation-lines.js';
import { PeopleProjection } from './projections/people.projection.js';
import { ReadDocuments } from './read-documents.js';
import { ReindexAll } from './reindex-all.js';
import { searchIndexes } from './search-indexes.js';
import { SearchPage } from './search-page.js';

/** Search: listens to the other contexts, keeps their documents, and answers questions. */
@Module({
  imports: [SearchModule.forRoot(searchIndexes), PeopleModule, LabsModule, ChallengesModule],
  providers: [
    OrganisationLines,
    PeopleProjection,
    LabsProjection,
    ChallengesProjection,
    DocumentProjections,
    IndexWriter,
    IndexDocuments,
    IndexChangedPeople,
    IndexChangedLabs,
    IndexChangedChallenges,
    IndexUpkeep,
    ReindexAll,
    ReadDocuments,
    SearchPage,
    ChallengesForMe,
    ChallengeFitResolver,
    SearchResolver,
    SearchHitResolver,
    VocabularyResolver,
  ],
  exports: [ReindexAll, SearchPage, ReadDocuments, ChallengesForMe],
})
export class DiscoveryModule {}
