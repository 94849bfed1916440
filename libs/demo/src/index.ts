export { DemoModule } from './demo.module.js';
export { demoPersistence } from './demo.persistence.js';
export { SummariseDemo, type DemoSummary } from './load/demo-summary.js';
export { DEMO_PASSWORD, LoadDemo, type Progress } from './load/load-demo.js';
export { LoadScale, type ScaleReport } from './load/load-scale.js';
