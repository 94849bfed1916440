export { FacilityLoader } from './api/facility.loader.js';
export { Facility } from './api/facility.type.js';
export type { FacilityContent, InstrumentContent, Price, ServiceContent } from './domain/facility.js';
export { instrumentLifecycle, type InstrumentStatus } from './domain/instrument-lifecycle.js';
export * from './labs.events.js';
export { LabsModule } from './labs.module.js';
export * from './labs.read-model.js';
export { labsPersistence } from './persistence/labs.persistence.js';
export { SaveInstrument } from './save-instrument.js';
