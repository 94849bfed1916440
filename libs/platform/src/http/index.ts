export * from './edge-problem.js';
export * from './http-app.js';
export * from './origin.js';
