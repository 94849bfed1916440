import type { ContextPersistence } from '@jiebang/platform/database';
import { FacilityEntity } from './facility.entity.js';
import { InstrumentEntity } from './instrument.entity.js';
import { LabServiceEntity } from './lab-service.entity.js';
import { LabsTables1764000003000 } from './labs-tables.migration.js';

export const labsPersistence: ContextPersistence = {
  name: 'labs',
  entities: [FacilityEntity, InstrumentEntity, LabServiceEntity],
  migrations: [LabsTables1764000003000],
};
