import { Injectable } from '@nestjs/common';
import { defineJob, HandlesJob, type JobHandler } from '../queue/index.js';
import { RateLimiter } from './rate-limiter.js';

/** Forgets windows that are over. */
export const sweepRateWindows = defineJob<object>({
  name: 'sweep-rate-windows',
  queue: 'clock',
  attempts: 1,
  backoffMs: 1_000,
  everyMs: 10 * 60_000,
});

@Injectable()
@HandlesJob(sweepRateWindows)
export class SweepRateWindows implements JobHandler<typeof sweepRateWindows> {
  constructor(private readonly limiter: RateLimiter) {}

  async run(): Promise<void> {
    await this.limiter.sweep();
  }
}
