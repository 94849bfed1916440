import { Module } from '@nestjs/common';
import { AuditResolver } from './api/audit.resolver.js';
import { JobsResolver } from './api/jobs.resolver.js';
import { AuditTrailReadModel } from './audit-trail.read-model.js';
import { CheckAuditTrail } from './check-audit-trail.js';
import { SqlAuditTrailReadModel } from './persistence/sql-audit-trail.read-model.js';
import { RetryJob } from './retry-job.js';

/** What operators and auditors see of the platform itself: its jobs, and what was done on it. */
@Module({
  providers: [
    { provide: AuditTrailReadModel, useClass: SqlAuditTrailReadModel },
    RetryJob,
    CheckAuditTrail,
    JobsResolver,
    AuditResolver,
  ],
})
export class GovernanceModule {}
