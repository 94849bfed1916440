import { Injectable } from '@nestjs/common';
import { IdentityReadModel } from '@jiebang/identity';
import type { Id } from '@jiebang/kernel';
import {
  MatchingReadModel,
  mentorGroupChanged,
  mentorSeatAnswered,
  mentorSeatInvited,
  type MentorGroupRecord,
} from '@jiebang/matching';
import { HandlesEvent, type EventHandler, type EventMeta } from '@jiebang/platform/events';
import { TeamsReadModel, type TeamRecord } from '@jiebang/teams';
import type { NoticeParams } from '../domain/notice-words.js';
import type { NewNotice } from '../notice.repository.js';
import { TellPeople } from '../tell-people.js';

interface GroupAtHand {
  readonly group: MentorGroupRecord;
  readonly team: TeamRecord;
  readonly params: NoticeParams;
}

/** A group with its team, for the handlers here. */
@Injectable()
export class GroupsAtHand {
  constructor(
    private readonly matching: MatchingReadModel,
    private readonly teams: TeamsReadModel,
  ) {}

  async take(groupId: Id): Promise<GroupAtHand | null> {
    const group = await this.matching.group(groupId);
    const [team] = group ? await this.teams.teams([group.teamId]) : [];
    if (!group || !team) return null;
    return { group, team, params: { titleZh: team.nameZh, titleEn: team.nameEn } };
  }

  /** Who sits in the group. */
  async mentors(groupId: Id): Promise<readonly Id[]> {
    const seats = await this.matching.seats([groupId]);
    return seats.filter(({ state }) => state === 'accepted').map(({ personId }) => personId);
  }

  /** Who is asked, or was, for a seat. */
  async personOf(groupId: Id, seatId: Id): Promise<Id | null> {
    const seats = await this.matching.seats([groupId]);
    return seats.find(({ id }) => id === seatId)?.personId ?? null;
  }
}

/** A mentor who is asked in somebody's place hears of it. */
@Injectable()
@HandlesEvent('tell-the-next-mentor', mentorSeatInvited)
export class TellTheNextMentor implements EventHandler<{ seatId: Id; groupId: Id }> {
  constructor(
    private readonly groups: GroupsAtHand,
    private readonly tell: TellPeople,
  ) {}

  async handle({ seatId, groupId }: { seatId: Id; groupId: Id }, event: EventMeta): Promise<void> {
    const found = await this.groups.take(groupId);
    const personId = await this.groups.personOf(groupId, seatId);
    if (!found || !personId) return;
    const { params } = found;
    await this.tell.run(event, {
      kind: 'mentor.invited',
      personIds: [personId],
      params,
      path: `/mentoring/${groupId}`,
    });
  }
}

/** A team hears of a yes. A no is the office's to know: the next mentor is asked, and the team loses nothing by it. */
@Injectable()
@HandlesEvent('tell-of-a-mentors-answer', mentorSeatAnswered)
export class TellOfMentorsAnswers implements EventHandler<{ groupId: Id; accepted: boolean }> {
  constructor(
    private readonly groups: GroupsAtHand,
    private readonly identity: IdentityReadModel,
    private readonly tell: TellPeople,
  ) {}

  async handle({ groupId, accepted }: { groupId: Id; accepted: boolean }, event: EventMeta): Promise<void> {
    const found = await this.groups.take(groupId);
    if (!found) return;
    const { group, team, params } = found;
    const notice: NewNotice = accepted
      ? { kind: 'mentor.accepted', personIds: team.memberPersonIds, params, path: `/teams/${team.id}` }
      : {
          kind: 'mentor.declined',
          personIds: await this.identity.personIdsWithRole('pmo', group.programmeId),
          params,
          path: `/mentoring/${groupId}`,
        };
    await this.tell.run(event, notice);
  }
}

/** A group that is full or confirmed is news for its team and its mentors; one that nobody is left for, for the office. */
@Injectable()
@HandlesEvent('tell-of-a-mentor-groups-state', mentorGroupChanged)
export class TellOfMentorGroups implements EventHandler<{ groupId: Id }> {
  constructor(
    private readonly groups: GroupsAtHand,
    private readonly identity: IdentityReadModel,
    private readonly tell: TellPeople,
  ) {}

  async handle({ groupId }: { groupId: Id }, event: EventMeta): Promise<void> {
    const found = await this.groups.take(groupId);
    if (!found) return;
    const { group, team, params } = found;
    const { state } = group;
    const path = `/mentoring/${groupId}`;
    if (state === 'exhausted') {
      const office = await this.identity.personIdsWithRole('pmo', group.programmeId);
      await this.tell.run(event, { kind: 'group.exhausted', personIds: office, params, path });
    }
    if (state === 'full' || state === 'confirmed') {
      const kind = `group.${state}` as const;
      await this.tell.run(
        event,
        { kind, personIds: team.memberPersonIds, params, path: `/teams/${team.id}` },
        { kind, personIds: await this.groups.mentors(groupId), params, path },
      );
    }
  }
}
