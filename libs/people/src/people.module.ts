import { Module } from '@nestjs/common';
import { Config } from '@jiebang/platform/config';
import { AddEvidence } from './add-evidence.js';
import { ConflictResolver, DeclaredConflictResolver } from './api/conflict.resolver.js';
import { EvidenceLoader } from './api/evidence.loader.js';
import { LookUpResolver } from './api/look-up.resolver.js';
import { ProfileEvidenceResolver } from './api/profile-evidence.resolver.js';
import { ProfileLoader } from './api/profile.loader.js';
import { MentorLicenceResolver, ProfileResolver } from './api/profile.resolver.js';
import { ChangeLicence } from './change-licence.js';
import { ConflictRepository } from './conflict.repository.js';
import { DeclareConflict } from './declare-conflict.js';
import { DeleteProfile } from './delete-profile.js';
import { EvidenceRepository } from './evidence.repository.js';
import { LicenceRepository } from './licence.repository.js';
import { LookUpWorks } from './look-up-works.js';
import { NoteAffiliations } from './note-affiliations.js';
import { PeopleReadModel } from './people.read-model.js';
import { PeoplePersonReferences } from './persistence/people.person-references.js';
import { SqlPeoplePersonalData } from './persistence/sql-people.personal-data.js';
import { SqlPeopleTasks } from './persistence/sql-people.tasks.js';
import { SqlConflicts } from './persistence/sql-conflicts.js';
import { SqlSharedEvidence } from './persistence/sql-shared-evidence.js';
import { SqlVisibilityDecisions } from './persistence/sql-visibility-decisions.js';
import { SqlPeopleReadModel } from './persistence/sql-people.read-model.js';
import { TypeormConflictRepository } from './persistence/typeorm-conflict.repository.js';
import { TypeormEvidenceRepository } from './persistence/typeorm-evidence.repository.js';
import { TypeormLicenceRepository } from './persistence/typeorm-licence.repository.js';
import { TypeormProfileRepository } from './persistence/typeorm-profile.repository.js';
import { ProfileRepository } from './profile.repository.js';
import { RemoveEvidence } from './remove-evidence.js';
import { SaveProfile } from './save-profile.js';
import { SetAvailability } from './set-availability.js';
import { ShowProfiles } from './show-profiles.js';
import { SharedEvidenceReadModel } from './shared-evidence.read-model.js';
import { VisibilityDecisions } from './visibility-decisions.js';
import { ProfileDetailsResolver } from './api/profile-details.resolver.js';
import { UpdateEvidence } from './update-evidence.js';
import { WithdrawConflict } from './withdraw-conflict.js';
import { HttpWorkRegisters } from './works/http-work-registers.js';
import { WorkRegisters } from './works/work-registers.js';

/** What people can do and prove, when they have time, whether they may mentor, and with whom they stand in conflict. */
@Module({
  providers: [
    { provide: ProfileRepository, useClass: TypeormProfileRepository },
    { provide: EvidenceRepository, useClass: TypeormEvidenceRepository },
    { provide: LicenceRepository, useClass: TypeormLicenceRepository },
    { provide: ConflictRepository, useClass: TypeormConflictRepository },
    { provide: VisibilityDecisions, useClass: SqlVisibilityDecisions },
    { provide: SharedEvidenceReadModel, useClass: SqlSharedEvidence },
    { provide: PeopleReadModel, useClass: SqlPeopleReadModel },
    {
      provide: WorkRegisters,
      inject: [Config],
      useFactory: ({ works }: Config) => new HttpWorkRegisters(works),
    },
    LookUpWorks,
    LookUpResolver,
    SqlConflicts,
    SqlPeopleTasks,
    PeoplePersonReferences,
    SqlPeoplePersonalData,
    SaveProfile,
    SetAvailability,
    DeleteProfile,
    ShowProfiles,
    AddEvidence,
    UpdateEvidence,
    RemoveEvidence,
    ChangeLicence,
    NoteAffiliations,
    DeclareConflict,
    WithdrawConflict,
    ProfileLoader,
    EvidenceLoader,
    ProfileResolver,
    ProfileEvidenceResolver,
    ProfileDetailsResolver,
    MentorLicenceResolver,
    ConflictResolver,
    DeclaredConflictResolver,
  ],
  exports: [PeopleReadModel, SharedEvidenceReadModel, ProfileLoader, SaveProfile],
})
export class PeopleModule {}
