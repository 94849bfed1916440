export { DiscoveryModule } from './discovery.module.js';
export { indexDocuments } from './jobs/index-documents.job.js';
export { ReindexAll, type ReindexListener } from './reindex-all.js';
export { INDEXES, searchIndexes, type FilledIndex } from './search-indexes.js';
