import { Injectable } from '@nestjs/common';
import type { Viewer } from '@jiebang/kernel';
import { hasCapability } from '@jiebang/platform/authorisation';
import { JobQueue } from '@jiebang/platform/queue';
import {
  defineTaskKinds,
  taskOfQueue,
  TellsTasks,
  type Task,
  type TaskSource,
} from '@jiebang/platform/tasks';
import { governanceCapabilities as can } from './governance.capabilities.js';

const kinds = defineTaskKinds({
  'job.retry': {
    todo: { zh: '有 {count} 项后台任务失败', en: '{count} background jobs have failed' },
    single: 'A background job has failed',
    action: { zh: '查看原因', en: 'See why' },
  },
});

/** Failed jobs wait for an administrator. */
@Injectable()
@TellsTasks()
export class FailedJobsTasks implements TaskSource {
  constructor(private readonly queue: JobQueue) {}

  async tasksOf(viewer: Viewer): Promise<readonly Task[]> {
    if (!hasCapability(viewer, can['job.retry'])) return [];
    const counts = Object.values(await this.queue.counts());
    const failed = counts.reduce((sum, states) => sum + (states['failed'] ?? 0), 0);
    return taskOfQueue(kinds['job.retry'], failed, '/office/jobs');
  }
}
