import type { ContextPersistence } from '@jiebang/platform/database';
import { FacilityEnquiryEntity } from './facility-enquiry.entity.js';
import { FacilityStaffEntity } from './facility-staff.entity.js';
import { FacilityEntity } from './facility.entity.js';
import { InstrumentEntity } from './instrument.entity.js';
import { LabServiceEntity } from './lab-service.entity.js';
import { LabsInDepth1764000061000 } from './labs-in-depth.migration.js';
import { LabsTables1764000003000 } from './labs-tables.migration.js';
import { PriceLineEntity } from './price-line.entity.js';
import { SharedResourceEntity } from './shared-resource.entity.js';

export const labsPersistence: ContextPersistence = {
  name: 'labs',
  entities: [
    FacilityEntity,
    FacilityStaffEntity,
    InstrumentEntity,
    LabServiceEntity,
    SharedResourceEntity,
    PriceLineEntity,
    FacilityEnquiryEntity,
  ],
  migrations: [LabsTables1764000003000, LabsInDepth1764000061000],
};
