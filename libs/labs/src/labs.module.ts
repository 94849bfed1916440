import { Module } from '@nestjs/common';
import { FacilityEnquiryResolver } from './api/facility-enquiry.resolver.js';
import { FacilitySharesResolver, FacilityStaffResolver } from './api/facility-shares.resolver.js';
import { FacilityLoader, InstrumentsLoader, ResourcesLoader, ServicesLoader } from './api/facility.loader.js';
import { FacilityResolver } from './api/facility.resolver.js';
import { InstrumentResolver } from './api/instrument.resolver.js';
import { SharedResourceResolver } from './api/shared-resource.resolver.js';
import { AskFacility } from './ask-facility.js';
import { FacilityChanges } from './facility-changes.js';
import { FacilityEnquiryRepository } from './facility-enquiry.repository.js';
import { LabsReadModel } from './labs.read-model.js';
import { LabsRepository } from './labs.repository.js';
import { ListEnquiries } from './list-enquiries.js';
import { ListFacilities } from './list-facilities.js';
import { MoveResource } from './move-resource.js';
import { LabsPersonReferences } from './persistence/labs.person-references.js';
import { SqlFacilityEnquiryRepository } from './persistence/sql-facility-enquiry.repository.js';
import { SqlLabsPersonalData } from './persistence/sql-labs.personal-data.js';
import { SqlLabsReadModel } from './persistence/sql-labs.read-model.js';
import { SqlLabsTasks } from './persistence/sql-labs.tasks.js';
import { TypeormLabsRepository } from './persistence/typeorm-labs.repository.js';
import { RetireInstrument } from './retire-instrument.js';
import { SaveFacility } from './save-facility.js';
import { SaveInstrument } from './save-instrument.js';
import { SaveResource } from './save-resource.js';
import { SaveService } from './save-service.js';
import { SettleEnquiry } from './settle-enquiry.js';

/** Facilities with the instruments, services, data, literature and samples that people of several organisations share. */
@Module({
  providers: [
    LabsPersonReferences,
    SqlLabsPersonalData,
    SqlLabsTasks,
    { provide: LabsRepository, useClass: TypeormLabsRepository },
    { provide: LabsReadModel, useClass: SqlLabsReadModel },
    { provide: FacilityEnquiryRepository, useClass: SqlFacilityEnquiryRepository },
    FacilityChanges,
    ListFacilities,
    SaveFacility,
    SaveInstrument,
    RetireInstrument,
    SaveService,
    SaveResource,
    MoveResource,
    AskFacility,
    SettleEnquiry,
    ListEnquiries,
    FacilityLoader,
    InstrumentsLoader,
    ServicesLoader,
    ResourcesLoader,
    FacilityResolver,
    FacilitySharesResolver,
    FacilityStaffResolver,
    InstrumentResolver,
    SharedResourceResolver,
    FacilityEnquiryResolver,
  ],
  exports: [LabsReadModel, FacilityEnquiryRepository, FacilityLoader, SaveInstrument],
})
export class LabsModule {}
