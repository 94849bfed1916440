import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { defineJob, HandlesJob, type JobHandler } from '@jiebang/platform/queue';
import { MakeDigest } from '../make-digest.js';

/**
 * Makes the digest of somebody for a day. Tried for about four hours while the search cannot be reached; what is new then
 * comes with the digest of the next day. In the queue that nobody waits for in the morning.
 */
export const makeDigest = defineJob<{ personId: Id; day: string }>({
  name: 'make-digest',
  queue: 'imports',
  attempts: 10,
  backoffMs: 30_000,
});

/** The id of the job: asking twice for a person and day does it once. */
export const digestJobId = (personId: Id, day: string) => `digest-${personId}-${day}`;

@Injectable()
@HandlesJob(makeDigest)
export class MakeDigestHandler implements JobHandler<typeof makeDigest> {
  constructor(private readonly make: MakeDigest) {}

  async run({ personId, day }: { personId: Id; day: string }): Promise<void> {
    await this.make.run(personId, day);
  }
}
