import { Module } from '@nestjs/common';
import { ChallengesModule } from '@jiebang/challenges';
import { IdentityModule } from '@jiebang/identity';
import { PeopleModule } from '@jiebang/people';
import { TeamsModule } from '@jiebang/teams';
import { AnswerNaming } from './answer-naming.js';
import {
  OutcomeFieldsResolver,
  OutcomeGradeFieldsResolver,
  OutcomeMemberFieldsResolver,
} from './api/outcome-fields.resolver.js';
import { OutcomeGradingResolver } from './api/outcome-grading.resolver.js';
import { OutcomeOfficeResolver } from './api/outcome-office.resolver.js';
import { OutcomeGradesLoader, OutcomeLoader, OutcomeUsesLoader } from './api/outcome.loader.js';
import { OutcomeResolver } from './api/outcome.resolver.js';
import { AskGraders } from './ask-graders.js';
import { ConfirmUse } from './confirm-use.js';
import { FindGraderCandidates } from './find-grader-candidates.js';
import { GradeOutcome } from './grade-outcome.js';
import { Impartiality } from './impartiality.js';
import { OutcomeMoves } from './outcome-moves.js';
import { OutcomeOrigins } from './outcome-origins.js';
import { OutcomeRepository } from './outcome.repository.js';
import { OutcomesReadModel } from './outcomes.read-model.js';
import { OutcomesPersonReferences } from './persistence/outcomes.person-references.js';
import { SqlOutcomesPersonalData } from './persistence/sql-outcomes.personal-data.js';
import { SqlOutcomesReadModel } from './persistence/sql-outcomes.read-model.js';
import { SqlOutcomesTasks } from './persistence/sql-outcomes.tasks.js';
import { TypeormOutcomeRepository } from './persistence/typeorm-outcome.repository.js';
import { PublishOutcome } from './publish-outcome.js';
import { SaveOutcomeDraft } from './save-outcome-draft.js';
import { SubmitOutcome } from './submit-outcome.js';
import { VerifyOutcome } from './verify-outcome.js';

/** Outcomes: what work came to, from the evidence to the grades of both sides and the public page. */
@Module({
  imports: [IdentityModule, PeopleModule, ChallengesModule, TeamsModule],
  providers: [
    { provide: OutcomeRepository, useClass: TypeormOutcomeRepository },
    { provide: OutcomesReadModel, useClass: SqlOutcomesReadModel },
    OutcomeMoves,
    OutcomeOrigins,
    Impartiality,
    SaveOutcomeDraft,
    SubmitOutcome,
    AnswerNaming,
    VerifyOutcome,
    FindGraderCandidates,
    AskGraders,
    GradeOutcome,
    ConfirmUse,
    PublishOutcome,
    SqlOutcomesTasks,
    OutcomesPersonReferences,
    SqlOutcomesPersonalData,
    OutcomeLoader,
    OutcomeGradesLoader,
    OutcomeUsesLoader,
    OutcomeResolver,
    OutcomeOfficeResolver,
    OutcomeGradingResolver,
    OutcomeFieldsResolver,
    OutcomeMemberFieldsResolver,
    OutcomeGradeFieldsResolver,
  ],
  exports: [
    OutcomesReadModel,
    OutcomeLoader,
    // For the demo programme, which acts through the use cases as people do.
    SaveOutcomeDraft,
    SubmitOutcome,
    AnswerNaming,
    VerifyOutcome,
    FindGraderCandidates,
    AskGraders,
    GradeOutcome,
    ConfirmUse,
    PublishOutcome,
  ],
})
export class OutcomesModule {}
