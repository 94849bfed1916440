export * from './file-key.js';
export * from './file-store.js';
export * from './memory-file-store.js';
export * from './sniff-content-type.js';
export * from './storage.errors.js';
export * from './storage.module.js';
