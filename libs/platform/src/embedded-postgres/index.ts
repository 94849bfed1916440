export { embeddedPostgresErrors } from './embedded-postgres.errors.js';
export { freePort, isPortFree } from './free-port.js';
export { isProcessAlive } from './process-liveness.js';
export {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './start-embedded-postgres.js';
