export { GovernanceModule } from './governance.module.js';
export { governancePersistence } from './persistence/governance.persistence.js';
