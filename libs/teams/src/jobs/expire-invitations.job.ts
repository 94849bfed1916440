import { Injectable } from '@nestjs/common';
import { defineJob, HandlesJob, type JobHandler } from '@jiebang/platform/queue';
import { ExpireInvitations } from '../expire-invitations.js';

/** Looks every minute for invitations whose time has come. Answers themselves are judged by the clock at once. */
export const expireTeamInvitations = defineJob<object>({
  name: 'expire-team-invitations',
  queue: 'clock',
  attempts: 1,
  backoffMs: 1_000,
  everyMs: 60_000,
});

@Injectable()
@HandlesJob(expireTeamInvitations)
export class ExpireTeamInvitationsHandler implements JobHandler<typeof expireTeamInvitations> {
  constructor(private readonly expire: ExpireInvitations) {}

  async run(): Promise<void> {
    await this.expire.run();
  }
}
