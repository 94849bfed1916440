import { Injectable } from '@nestjs/common';
import { defineJob, HandlesJob, type JobHandler } from '@jiebang/platform/queue';
import { KeepCallTimes } from '../calls/keep-call-times.js';

/** Looks every ten seconds for calls to open and to close. Submissions themselves are judged by the clock at once. */
export const keepCallTimes = defineJob<object>({
  name: 'keep-call-times',
  queue: 'clock',
  attempts: 1,
  backoffMs: 1_000,
  everyMs: 10_000,
});

@Injectable()
@HandlesJob(keepCallTimes)
export class KeepCallTimesHandler implements JobHandler<typeof keepCallTimes> {
  constructor(private readonly keep: KeepCallTimes) {}

  async run(): Promise<void> {
    await this.keep.run();
  }
}
