import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { HandlesEvent, type EventHandler, type EventMeta } from '@jiebang/platform/events';
import { Signals } from '@jiebang/platform/signals';
import { teamChanged } from '@jiebang/teams';
import { mentorGroupChanged, mentorSeatAnswered } from '../matching.events.js';
import { teamTopic, type TeamChangeSignal } from '../team-change.signal.js';

/** Whoever has the team's page open hears that it, or its mentor group, is not what it was. */
@Injectable()
@HandlesEvent('tell-team-watchers', teamChanged, mentorGroupChanged, mentorSeatAnswered)
export class TellTeamWatchers implements EventHandler<{ readonly teamId: Id }> {
  constructor(private readonly signals: Signals) {}

  async handle({ teamId }: { readonly teamId: Id }, { name }: EventMeta): Promise<void> {
    const part = name === teamChanged.name ? 'team' : 'mentor_group';
    await this.signals.send(teamTopic(teamId), { teamId, part } satisfies TeamChangeSignal);
  }
}
