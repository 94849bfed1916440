import { Module } from '@nestjs/common';
import { PeopleModule } from '@jiebang/people';
import { ChallengeFiguresResolver } from './api/challenge-figures.resolver.js';
import { ChallengeListLoader, ChallengeLoader } from './api/challenge-list.loader.js';
import { ChallengeListResolver } from './api/challenge-list.resolver.js';
import { ChallengeResolver } from './api/challenge.resolver.js';
import { NeedFieldsResolver, NeedScreeningFieldsResolver } from './api/need-fields.resolver.js';
import { NeedScreeningResolver } from './api/need-screening.resolver.js';
import {
  NeedChallengeLoader,
  NeedMergesLoader,
  NeedQuestionsLoader,
  NeedScreeningsLoader,
  PublicNeedLoader,
} from './api/need.loader.js';
import { NeedResolver } from './api/need.resolver.js';
import { PublicNeedResolver } from './api/public-need.resolver.js';
import { ProgrammeLoader } from './api/programme.loader.js';
import { ProgrammeResolver } from './api/programme.resolver.js';
import { CloseDueListsJob } from './jobs/close-due-lists.job.js';
import { ApproveList } from './lists/approve-list.js';
import { ChallengesReadModel } from './lists/challenges.read-model.js';
import { CloseDueLists } from './lists/close-due-lists.js';
import { EditChallenges } from './lists/edit-challenges.js';
import { ListMoves } from './lists/list-moves.js';
import { ListRepository } from './lists/list.repository.js';
import { OpenList } from './lists/open-list.js';
import { SaveList } from './lists/save-list.js';
import { AnswerInformation } from './needs/answer-information.js';
import { DecideNeed } from './needs/decide-need.js';
import { EnterNeed } from './needs/enter-need.js';
import { FindSimilarNeeds } from './needs/find-similar-needs.js';
import { Impartiality } from './needs/impartiality.js';
import { MergeNeeds } from './needs/merge-needs.js';
import { NeedMoves } from './needs/need-moves.js';
import { NeedReadModel } from './needs/need.read-model.js';
import { NeedRepository } from './needs/need.repository.js';
import { PoolOfNeeds } from './needs/pool-of-needs.js';
import { RequestInformation } from './needs/request-information.js';
import { SaveNeedDraft } from './needs/save-need-draft.js';
import { ScreenNeed } from './needs/screen-need.js';
import { SubmitNeed } from './needs/submit-need.js';
import { ChallengesPersonReferences } from './persistence/challenges.person-references.js';
import { SqlChallengesPersonalData } from './persistence/sql-challenges.personal-data.js';
import { SqlChallengesTasks } from './persistence/sql-challenges.tasks.js';
import { SqlChallengesReadModel } from './persistence/sql-challenges.read-model.js';
import { SqlNeedReadModel } from './persistence/sql-need.read-model.js';
import { SqlProgrammeReadModel } from './persistence/sql-programme.read-model.js';
import { TypeormListRepository } from './persistence/typeorm-list.repository.js';
import { TypeormNeedRepository } from './persistence/typeorm-need.repository.js';
import { TypeormProgrammeRepository } from './persistence/typeorm-programme.repository.js';
import { ProgrammeReadModel } from './programmes/programme.read-model.js';
import { ProgrammeRepository } from './programmes/programme.repository.js';
import { SaveProgramme } from './programmes/save-programme.js';

/** Needs, from a clinician's draft to the project pool, and lists of challenges, from the pool to the closing instant. */
@Module({
  imports: [PeopleModule],
  providers: [
    { provide: ProgrammeRepository, useClass: TypeormProgrammeRepository },
    { provide: ProgrammeReadModel, useClass: SqlProgrammeReadModel },
    { provide: NeedRepository, useClass: TypeormNeedRepository },
    { provide: NeedReadModel, useClass: SqlNeedReadModel },
    { provide: ListRepository, useClass: TypeormListRepository },
    { provide: ChallengesReadModel, useClass: SqlChallengesReadModel },
    SaveProgramme,
    NeedMoves,
    Impartiality,
    SaveNeedDraft,
    EnterNeed,
    SubmitNeed,
    ScreenNeed,
    RequestInformation,
    AnswerInformation,
    DecideNeed,
    MergeNeeds,
    PoolOfNeeds,
    FindSimilarNeeds,
    ListMoves,
    SaveList,
    EditChallenges,
    ApproveList,
    OpenList,
    CloseDueLists,
    CloseDueListsJob,
    SqlChallengesTasks,
    ChallengesPersonReferences,
    SqlChallengesPersonalData,
    ProgrammeLoader,
    ChallengeListLoader,
    ChallengeLoader,
    NeedScreeningsLoader,
    NeedQuestionsLoader,
    NeedMergesLoader,
    NeedChallengeLoader,
    PublicNeedLoader,
    PublicNeedResolver,
    ProgrammeResolver,
    NeedResolver,
    NeedScreeningResolver,
    NeedFieldsResolver,
    NeedScreeningFieldsResolver,
    ChallengeListResolver,
    ChallengeResolver,
    ChallengeFiguresResolver,
  ],
  exports: [
    ProgrammeReadModel,
    ChallengesReadModel,
    NeedReadModel,
    ProgrammeLoader,
    ChallengeLoader,
    PublicNeedLoader,
    // For those on top that act in somebody's name: the demo and imports.
    SaveProgramme,
    SaveNeedDraft,
    EnterNeed,
    SubmitNeed,
    ScreenNeed,
    RequestInformation,
    DecideNeed,
    SaveList,
    EditChallenges,
    ApproveList,
    OpenList,
  ],
})
export class ChallengesModule {}
