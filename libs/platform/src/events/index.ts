export * from './event-definition.js';
export * from './event-delivery.jobs.js';
export * from './event-handler.js';
export * from './event-handlers.js';
export * from './events.js';
export * from './events.module.js';
export * from './events.persistence.js';
export * from './outbox-dispatcher.js';
