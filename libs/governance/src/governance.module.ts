import { Module } from '@nestjs/common';
import { ChallengesModule } from '@jiebang/challenges';
import { AuditResolver } from './api/audit.resolver.js';
import { JobsResolver } from './api/jobs.resolver.js';
import { ProgrammeOverviewResolver } from './api/programme-overview.resolver.js';
import { AuditTrailReadModel } from './audit-trail.read-model.js';
import { CheckAuditTrail } from './check-audit-trail.js';
import { FailedJobsTasks } from './failed-jobs.tasks.js';
import { SqlAuditTrailReadModel } from './persistence/sql-audit-trail.read-model.js';
import { SqlProgrammeOverviewReadModel } from './persistence/sql-programme-overview.read-model.js';
import { ProgrammeOverviewReadModel } from './programme-overview.read-model.js';
import { RetryJob } from './retry-job.js';
import { SeeProgrammeOverview } from './see-programme-overview.js';

/** What operators and auditors see of the platform itself: its jobs, and what was done on it; and a programme as a whole. */
@Module({
  imports: [ChallengesModule],
  providers: [
    { provide: AuditTrailReadModel, useClass: SqlAuditTrailReadModel },
    { provide: ProgrammeOverviewReadModel, useClass: SqlProgrammeOverviewReadModel },
    RetryJob,
    SeeProgrammeOverview,
    CheckAuditTrail,
    FailedJobsTasks,
    JobsResolver,
    AuditResolver,
    ProgrammeOverviewResolver,
  ],
})
export class GovernanceModule {}
