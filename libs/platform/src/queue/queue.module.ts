import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobHandlers } from './job-handlers.js';
import { JobQueue } from './job-queue.js';
import { QueueWorkers } from './queue-workers.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [JobQueue, JobHandlers, QueueWorkers],
  exports: [JobQueue, QueueWorkers],
})
export class QueueModule {}
