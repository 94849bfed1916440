import { Module } from '@nestjs/common';
import { FacilityLoader, InstrumentsLoader, ServicesLoader } from './api/facility.loader.js';
import { FacilityResolver } from './api/facility.resolver.js';
import { InstrumentResolver } from './api/instrument.resolver.js';
import { FacilityChanges } from './facility-changes.js';
import { LabsReadModel } from './labs.read-model.js';
import { LabsRepository } from './labs.repository.js';
import { ListFacilities } from './list-facilities.js';
import { LabsPersonReferences } from './persistence/labs.person-references.js';
import { SqlLabsPersonalData } from './persistence/sql-labs.personal-data.js';
import { SqlLabsReadModel } from './persistence/sql-labs.read-model.js';
import { TypeormLabsRepository } from './persistence/typeorm-labs.repository.js';
import { RetireInstrument } from './retire-instrument.js';
import { SaveFacility } from './save-facility.js';
import { SaveInstrument } from './save-instrument.js';
import { SaveService } from './save-service.js';

/** Facilities, instruments and services that people of several organisations share. */
@Module({
  providers: [
    LabsPersonReferences,
    SqlLabsPersonalData,
    { provide: LabsRepository, useClass: TypeormLabsRepository },
    { provide: LabsReadModel, useClass: SqlLabsReadModel },
    FacilityChanges,
    ListFacilities,
    SaveFacility,
    SaveInstrument,
    RetireInstrument,
    SaveService,
    FacilityLoader,
    InstrumentsLoader,
    ServicesLoader,
    FacilityResolver,
    InstrumentResolver,
  ],
  exports: [LabsReadModel, FacilityLoader, SaveInstrument],
})
export class LabsModule {}
