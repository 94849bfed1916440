import { Module } from '@nestjs/common';
import { PeopleModule } from '@jiebang/people';
import { ComparedPersonLoader, PersonMergeLoader } from './api/compared-person.loader.js';
import { DuplicateScanResolver } from './api/duplicate-scan.resolver.js';
import { DuplicateResolver } from './api/duplicate.resolver.js';
import { PersonMergeResolver } from './api/person-merge.resolver.js';
import { CompareChangedPeople } from './compare-changed-people.js';
import { DecidePair } from './decide-pair.js';
import { DuplicateRepository } from './duplicate.repository.js';
import { DuplicatesReadModel } from './duplicates.read-model.js';
import { FindDuplicates } from './find-duplicates.js';
import { EnqueueDuplicateScan, ScanDuplicates } from './jobs/scan-duplicates.job.js';
import { MergeAftermath } from './merge-aftermath.js';
import { MergePeople } from './merge-people.js';
import { MergeRepository } from './merge.repository.js';
import { DuplicatesPersonReferences } from './persistence/duplicates.person-references.js';
import { SqlDuplicateRepository } from './persistence/sql-duplicate.repository.js';
import { SqlDuplicatesPersonalData } from './persistence/sql-duplicates.personal-data.js';
import { SqlDuplicatesReadModel } from './persistence/sql-duplicates.read-model.js';
import { SqlMergeRepository } from './persistence/sql-merge.repository.js';
import { SqlScanRepository } from './persistence/sql-scan.repository.js';
import { PreviewMerge } from './preview-merge.js';
import { RecordFacts } from './record-facts.js';
import { RequestScan } from './request-scan.js';
import { ScanRepository } from './scan.repository.js';
import { TableLabels } from './table-labels.js';
import { UndoMerge } from './undo-merge.js';

/** One person who was entered twice: found, merged, and separated again where it was a mistake. */
@Module({
  imports: [PeopleModule],
  providers: [
    { provide: DuplicateRepository, useClass: SqlDuplicateRepository },
    { provide: MergeRepository, useClass: SqlMergeRepository },
    { provide: ScanRepository, useClass: SqlScanRepository },
    { provide: DuplicatesReadModel, useClass: SqlDuplicatesReadModel },
    DuplicatesPersonReferences,
    SqlDuplicatesPersonalData,
    RecordFacts,
    FindDuplicates,
    CompareChangedPeople,
    EnqueueDuplicateScan,
    ScanDuplicates,
    RequestScan,
    DecidePair,
    PreviewMerge,
    MergePeople,
    UndoMerge,
    MergeAftermath,
    TableLabels,
    ComparedPersonLoader,
    PersonMergeLoader,
    DuplicateResolver,
    PersonMergeResolver,
    DuplicateScanResolver,
  ],
  exports: [FindDuplicates],
})
export class DuplicatesModule {}
