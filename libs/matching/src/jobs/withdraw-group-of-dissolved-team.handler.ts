import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { HandlesEvent, type EventHandler } from '@jiebang/platform/events';
import { teamChanged } from '@jiebang/teams';
import { WithdrawMentorGroup } from '../withdraw-mentor-group.js';

@Injectable()
@HandlesEvent('withdraw-group-of-dissolved-team', teamChanged)
export class WithdrawGroupOfDissolvedTeam implements EventHandler<{ readonly teamId: Id }> {
  constructor(private readonly withdraw: WithdrawMentorGroup) {}

  handle({ teamId }: { readonly teamId: Id }): Promise<void> {
    return this.withdraw.ofTeam(teamId);
  }
}
