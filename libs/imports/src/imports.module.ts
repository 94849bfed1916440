import { Module } from '@nestjs/common';
import { ChallengesModule } from '@jiebang/challenges';
import { LabsModule } from '@jiebang/labs';
import { PeopleModule } from '@jiebang/people';
import { ImportProblemsLoader } from './api/import-problems.loader.js';
import { ImportController } from './api/import.controller.js';
import { ImportResolver } from './api/import.resolver.js';
import { ApplyImport } from './apply-import.js';
import { CancelImport } from './cancel-import.js';
import { CheckImport } from './check-import.js';
import { DownloadSheet } from './download-sheet.js';
import { FailImport } from './fail-import.js';
import { ImportMoves } from './import-moves.js';
import { ImportReader } from './import-reader.js';
import { ImportReadModel } from './import.read-model.js';
import { ImportRepository } from './import.repository.js';
import { ApplyImportHandler } from './jobs/apply-import.handler.js';
import { CheckImportHandler } from './jobs/check-import.handler.js';
import { EnqueueImportCheck, EnqueueImportRun } from './jobs/enqueue-imports.handler.js';
import { ImportStage } from './jobs/import-stage.js';
import { ImportsPersonReferences } from './persistence/imports.person-references.js';
import { SqlImportsPersonalData } from './persistence/sql-imports.personal-data.js';
import { SqlImportsTasks } from './persistence/sql-imports.tasks.js';
import { SqlImportReadModel } from './persistence/sql-import.read-model.js';
import { TypeormImportRepository } from './persistence/typeorm-import.repository.js';
import { AllOrganisations } from './sheets/all-organisations.js';
import { InstrumentsImport } from './sheets/instruments/instruments.import.js';
import { NeedsImport } from './sheets/needs/needs.import.js';
import { PeopleImport } from './sheets/people/people.import.js';
import { SheetImports } from './sheets/sheet-imports.js';
import { StartImport } from './start-import.js';
import { UploadImport } from './upload-import.js';

/** Files of people, needs and instruments: in through the use cases of their contexts, and the same out again. */
@Module({
  imports: [PeopleModule, LabsModule, ChallengesModule],
  controllers: [ImportController],
  providers: [
    { provide: ImportRepository, useClass: TypeormImportRepository },
    { provide: ImportReadModel, useClass: SqlImportReadModel },
    AllOrganisations,
    PeopleImport,
    NeedsImport,
    InstrumentsImport,
    SheetImports,
    ImportMoves,
    ImportReader,
    UploadImport,
    CheckImport,
    StartImport,
    ApplyImport,
    FailImport,
    CancelImport,
    DownloadSheet,
    ImportStage,
    EnqueueImportCheck,
    EnqueueImportRun,
    CheckImportHandler,
    ApplyImportHandler,
    SqlImportsTasks,
    ImportsPersonReferences,
    SqlImportsPersonalData,
    ImportProblemsLoader,
    ImportResolver,
  ],
  exports: [ImportReadModel],
})
export class ImportsModule {}
