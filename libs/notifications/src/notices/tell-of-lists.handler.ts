import { Injectable } from '@nestjs/common';
import { ChallengesReadModel, listOpened } from '@jiebang/challenges';
import type { Id } from '@jiebang/kernel';
import { HandlesEvent, type EventHandler, type EventMeta } from '@jiebang/platform/events';
import { OPEN_TEAM_STATES } from '@jiebang/teams';
import { TellPeople } from '../tell-people.js';
import { TeamsOfProgramme } from './teams-of-programme.js';

/** Members of teams that can still choose hear that a list of their programme has opened. */
@Injectable()
@HandlesEvent('tell-teams-of-an-opened-list', listOpened)
export class TellOfLists implements EventHandler<{ listId: Id }> {
  constructor(
    private readonly challenges: ChallengesReadModel,
    private readonly teams: TeamsOfProgramme,
    private readonly tell: TellPeople,
  ) {}

  async handle({ listId }: { listId: Id }, event: EventMeta): Promise<void> {
    const [list] = await this.challenges.lists([listId]);
    if (list?.kind !== 'student_challenge') return;
    const teams = await this.teams.all(list.programmeId, OPEN_TEAM_STATES);
    await this.tell.run(event, {
      kind: 'list.opened',
      personIds: [...new Set(teams.flatMap(({ memberPersonIds }) => memberPersonIds))],
      params: { titleZh: list.titleZh, titleEn: list.titleEn },
      path: `/challenges?list=${listId}`,
    });
  }
}
