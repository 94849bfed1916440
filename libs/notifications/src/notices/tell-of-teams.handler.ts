import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { HandlesEvent, type EventHandler, type EventMeta } from '@jiebang/platform/events';
import { teamApplicationMoved, TeamsReadModel, teamSeatMoved } from '@jiebang/teams';
import type { NoticeKind } from '../domain/notice-words.js';
import { TellPeople } from '../tell-people.js';

interface SeatMoved {
  readonly seatId: Id;
  readonly teamId: Id;
  readonly to: 'invited' | 'accepted' | 'declined';
}

interface ApplicationMoved {
  readonly applicationId: Id;
  readonly teamId: Id;
  readonly to: 'pending' | 'accepted' | 'declined';
}

const OF_SEAT: Record<SeatMoved['to'], NoticeKind> = {
  invited: 'team.invited',
  accepted: 'team.joined',
  declined: 'team.refused',
};

const OF_APPLICATION: Record<ApplicationMoved['to'], NoticeKind> = {
  pending: 'team.applied',
  accepted: 'team.admitted',
  declined: 'team.rejected',
};

/** An invited student hears of the invitation, the leader of the answer. */
@Injectable()
@HandlesEvent('tell-of-team-invitations', teamSeatMoved)
export class TellOfTeamInvitations implements EventHandler<SeatMoved> {
  constructor(
    private readonly teams: TeamsReadModel,
    private readonly tell: TellPeople,
  ) {}

  async handle({ seatId, teamId, to }: SeatMoved, event: EventMeta): Promise<void> {
    const [team] = await this.teams.teams([teamId]);
    const seat = await this.teams.invitation(seatId);
    if (!team || !seat) return;
    await this.tell.run(event, {
      kind: OF_SEAT[to],
      personIds: [to === 'invited' ? seat.personId : team.leaderPersonId],
      params: { titleZh: team.nameZh, titleEn: team.nameEn },
      path: `/teams/${teamId}`,
    });
  }
}

/** The leader hears of an application, the applicant of the answer. */
@Injectable()
@HandlesEvent('tell-of-team-applications', teamApplicationMoved)
export class TellOfTeamApplications implements EventHandler<ApplicationMoved> {
  constructor(
    private readonly teams: TeamsReadModel,
    private readonly tell: TellPeople,
  ) {}

  async handle({ applicationId, teamId, to }: ApplicationMoved, event: EventMeta): Promise<void> {
    const [team] = await this.teams.teams([teamId]);
    const application = await this.teams.application(applicationId);
    if (!team || !application) return;
    await this.tell.run(event, {
      kind: OF_APPLICATION[to],
      personIds: [to === 'pending' ? team.leaderPersonId : application.personId],
      params: { titleZh: team.nameZh, titleEn: team.nameEn },
      path: `/teams/${teamId}`,
    });
  }
}
